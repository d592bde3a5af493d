import { Problem } from "@/lib/core/errors";
import { dayOf } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { Calendar } from "../../visits/queries/visit-conditions";
import type { PromiseRow, PromiseSelection } from "../schema";
import { CURRENCY, inBucket, KOBRA_NUMBER, PROMISES, promiseConditions } from "./promise-conditions";

/** The columns of a `PromiseRow` over `PROMISES`; an account outside the scope is not linked to. */
export function promiseColumns(scope: Scope): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  return Prisma.sql`
    p.id::text, p.visit_id::text AS "visitId", v.kobra_visit_id AS "kobraVisitId",
    ${KOBRA_NUMBER}::text AS "kobraVisitNumber", v.client_name AS "clientName", v.external_id AS "externalId",
    CASE WHEN ${portfolioIds}::uuid[] IS NULL OR a.portfolio_id = ANY(${portfolioIds}::uuid[])
         THEN a.id::text END AS "accountId",
    v.agent_name AS "agentName", v.tag, p.method, p.amount::text, p.amount_text AS "amountText",
    ${CURRENCY} AS currency, p.due_on::text AS "dueOn", p.due_text AS "dueText",
    v.occurred_on::text AS "madeOn", p.status::text, p.paid_amount::text AS "paidAmount", p.problems,
    p.withdrawn_at IS NOT NULL AS "isWithdrawn",
    (SELECT d.state::text FROM deliveries d WHERE d.target = 'kobra-promises' AND d.promise_id = p.id
       AND d.state <> 'withdrawn' ORDER BY d.id DESC LIMIT 1) AS push`;
}

const NO_DAY = "0001-01-01";
const CURSOR = /^(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

/** What is open comes by its day, the oldest first; what is decided, the latest day first. */
export async function listPromises(
  scope: Scope,
  {
    cursor,
    limit,
    bucket,
    ...filter
  }: PromiseSelection & { readonly cursor?: string; readonly limit: number },
  calendar: Calendar,
): Promise<{ promises: PromiseRow[]; nextCursor: string | null }> {
  const today = dayOf(calendar.now, calendar.timeZone).toString();
  const day = Prisma.sql`coalesce(p.due_on, ${NO_DAY}::date)`;
  const isDecided = ["kept", "partial", "uncovered", "withdrawn"].includes(bucket);
  const [way, beyond] = isDecided ? [Prisma.sql`DESC`, Prisma.sql`<`] : [Prisma.sql`ASC`, Prisma.sql`>`];
  const place = readPlace(cursor);
  const after = place
    ? Prisma.sql`AND (${day}, p.id) ${beyond} (${place.day}::date, ${place.id}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw<PromiseRow[]>`
    SELECT ${promiseColumns(scope)} FROM ${PROMISES}
    WHERE ${promiseConditions(scope, filter, calendar)} AND ${inBucket(bucket, today)} ${after}
    ORDER BY ${day} ${way}, p.id ${way} LIMIT ${limit + 1}`;
  const promises = rows.slice(0, limit);
  const last = promises.at(-1);
  return {
    promises,
    nextCursor: rows.length > limit && last ? `${last.dueOn ?? NO_DAY}_${last.id}` : null,
  };
}

/** @throws Problem `invalid-input` where the text is no cursor of ours. */
function readPlace(cursor: string | undefined): { day: string; id: string } | null {
  if (cursor === undefined) return null;
  const [, day, id] = CURSOR.exec(cursor) ?? [];
  if (!day || !id) throw new Problem("invalid-input", "The cursor is not one of ours");
  return { day, id };
}
