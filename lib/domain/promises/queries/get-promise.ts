import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { writePromiseGestionKey } from "../../deliveries/rules/promise-gestion-key";
import type { DeliveryTargetName } from "../../deliveries/schema/delivery";
import type { Scope } from "../../users/schema";
import type { Calendar } from "../../visits/queries/visit-conditions";
import {
  type ChangeDelivery,
  type PromiseChange,
  type PromiseDetail,
  type PromiseRow,
  promiseDetailsSchema,
} from "../schema";
import { promiseColumns } from "./list-promises";
import { PROMISES, promiseConditions } from "./promise-conditions";

/** One promise with its history, the latest first. @throws Problem `not-found`, also outside the scope. */
export async function getPromise(
  scope: Scope,
  promiseId: string,
  calendar: Calendar,
): Promise<PromiseDetail> {
  const rows = await db().$queryRaw<PromiseRow[]>`
    SELECT ${promiseColumns(scope)} FROM ${PROMISES}
    WHERE ${promiseConditions(scope, { range: "all" }, calendar)} AND p.id = ${promiseId}::uuid`;
  const promise = rows[0];
  if (!promise) throw new Problem("not-found", "No such promise");
  return { ...promise, changes: await listChanges(promiseId) };
}

/** The promise of a visit; null where it made none, or lies outside the scope. */
export async function findVisitPromise(
  scope: Scope,
  visitId: string,
  calendar: Calendar,
): Promise<PromiseRow | null> {
  const rows = await db().$queryRaw<PromiseRow[]>`
    SELECT ${promiseColumns(scope)} FROM ${PROMISES}
    WHERE ${promiseConditions(scope, { range: "all" }, calendar)} AND p.visit_id = ${visitId}::uuid`;
  return rows[0] ?? null;
}

const MOST_CHANGES = 200;

type ChangeRecord = Omit<PromiseChange, "at" | "undoneAt" | "details" | "delivery" | "canUndo"> & {
  readonly at: Date;
  readonly undoneAt: Date | null;
  readonly details: unknown;
  readonly isLatestStatus: boolean;
  readonly delivery: PromiseChange["delivery"];
};

async function listChanges(promiseId: string): Promise<PromiseChange[]> {
  const records = await db().$queryRaw<ChangeRecord[]>`
    SELECT c.id::text, c.at, c.kind, u.name AS "actorName", c.batch_id::text AS "batchId", c.status::text,
           c.paid_amount::text AS "paidAmount", c.note, c.evidence_url AS "evidenceUrl", c.details,
           c.undone_at AS "undoneAt",
           coalesce(c.id = (SELECT l.id FROM promise_changes l WHERE l.promise_id = c.promise_id AND l.kind = 'status'
                   AND l.undone_at IS NULL ORDER BY l.id DESC LIMIT 1), FALSE) AS "isLatestStatus",
           ${toldBy("kobra-promises", Prisma.sql`c.id::text`)} AS delivery,
           ${toldBy("wolkvox-gestiones", Prisma.sql`${writePromiseGestionKey("")} || c.id::text`)} AS gestion
    FROM promise_changes c LEFT JOIN users u ON u.id = c.actor_user_id
    WHERE c.promise_id = ${promiseId}::uuid ORDER BY c.id DESC LIMIT ${MOST_CHANGES}`;
  return records.map(({ isLatestStatus, ...record }) => ({
    ...record,
    at: record.at.toISOString(),
    undoneAt: record.undoneAt?.toISOString() ?? null,
    details: readDetails(record.details),
    canUndo: isLatestStatus && isStillHere(record.delivery) && !hasLeft(record.gestion),
  }));
}

/** The message to a target under this key, as JSON. */
function toldBy(target: DeliveryTargetName, key: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (SELECT jsonb_build_object('id', d.id, 'state', d.state, 'reason', coalesce(d.hold, d.reason),
              'nextAttemptAt', d.next_attempt_at, 'attempts',
              (SELECT count(*) FROM delivery_attempts t WHERE t.delivery_id = d.id))
     FROM deliveries d WHERE d.target = ${target} AND d.key = ${key})`;
}

/** What left, or was never owed, is not taken back. */
function isStillHere(delivery: ChangeDelivery | null): boolean {
  return delivery !== null && (delivery.state === "waiting" || delivery.state === "held");
}

function hasLeft(gestion: ChangeDelivery | null): boolean {
  return gestion !== null && !isStillHere(gestion) && gestion.state !== "withdrawn";
}

function readDetails(details: unknown): PromiseChange["details"] {
  const read = promiseDetailsSchema.safeParse(details);
  return read.success ? read.data : {};
}
