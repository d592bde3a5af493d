import { dayOf } from "@/lib/core/time";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import type { Calendar } from "../../visits/queries/visit-conditions";
import { inBucket, KOBRA_NUMBER, PROMISES, promiseConditions } from "../queries/promise-conditions";
import type { PromiseStatus } from "../rules/promise-words";
import type { PromiseSelection } from "../schema";

/** A promise held by the caller's transaction. */
export interface LockedPromise {
  readonly id: string;
  readonly visitId: string;
  readonly portfolioId: string;
  readonly externalId: string | null;
  readonly kobraVisitNumber: string | null;
  readonly status: PromiseStatus;
  readonly paidAmount: string | null;
  readonly isWithdrawn: boolean;
}

/** Which promises are meant: some of the scope, or all that a filter and a bucket hold. */
export type Meant = { readonly ids: readonly string[] } | { readonly selection: PromiseSelection };

/** Locks what is meant in the order of ids, as everybody does, so that nobody waits in a circle. */
export async function lockPromises(
  tx: Db,
  scope: Scope,
  meant: Meant,
  calendar: Calendar,
  limit: number,
): Promise<LockedPromise[]> {
  return tx.$queryRaw<LockedPromise[]>`
    SELECT p.id::text, p.visit_id::text AS "visitId", v.portfolio_id::text AS "portfolioId",
           v.external_id AS "externalId", ${KOBRA_NUMBER}::text AS "kobraVisitNumber",
           p.status::text, p.paid_amount::text AS "paidAmount", p.withdrawn_at IS NOT NULL AS "isWithdrawn"
    FROM ${PROMISES} WHERE ${conditions(scope, meant, calendar)}
    ORDER BY p.id LIMIT ${limit} FOR NO KEY UPDATE OF p`;
}

function conditions(scope: Scope, meant: Meant, calendar: Calendar): Prisma.Sql {
  if ("ids" in meant) {
    const all = promiseConditions(scope, { range: "all" }, calendar);
    return Prisma.sql`${all} AND p.id = ANY(${meant.ids}::uuid[])`;
  }
  const { bucket, ...filter } = meant.selection;
  const today = dayOf(calendar.now, calendar.timeZone).toString();
  return Prisma.sql`${promiseConditions(scope, filter, calendar)} AND ${inBucket(bucket, today)}`;
}
