import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { type Calendar, visitConditions } from "../../visits/queries/visit-conditions";
import type { VisitFilter } from "../../visits/rules/visit-filter";
import type { PromiseBucket } from "../rules/promise-words";

/** Promises `p` with the visits `v` that made them and the accounts `a`, where there is one. */
export const PROMISES = Prisma.sql`
  payment_promises p JOIN visits v ON v.id = p.visit_id LEFT JOIN accounts a ON a.id = v.account_id`;

/** Kobra's `currencyCode` as the account has it now. */
export const CURRENCY = Prisma.sql`nullif(upper(trim(a.fields ->> 'currencyCode')), '')`;

/** The integer by which Kobra knows the visit: given by a person, else the visit's own where JSON can hold it. */
export const KOBRA_NUMBER = Prisma.sql`coalesce(p.kobra_visit_number,
  CASE WHEN v.kobra_visit_number BETWEEN 1 AND ${Number.MAX_SAFE_INTEGER}::bigint THEN v.kobra_visit_number END)`;

/** The WHERE of every query on promises: the viewer's scope and the one filter, over `PROMISES`. */
export function promiseConditions(scope: Scope, filter: VisitFilter, calendar: Calendar): Prisma.Sql {
  return visitConditions(scope, filter, calendar);
}

const STANDING = Prisma.sql`p.withdrawn_at IS NULL`;
const OPEN = Prisma.sql`p.status = 'active' AND p.withdrawn_at IS NULL`;

/** Which promises a bucket holds, seen from today (`YYYY-MM-DD`). */
export function inBucket(bucket: PromiseBucket, today: string): Prisma.Sql {
  switch (bucket) {
    case "overdue":
      return Prisma.sql`(${OPEN} AND p.due_on < ${today}::date)`;
    case "today":
      return Prisma.sql`(${OPEN} AND p.due_on = ${today}::date)`;
    case "week":
      return Prisma.sql`(${OPEN} AND p.due_on > ${today}::date AND p.due_on <= ${today}::date + 7)`;
    case "later":
      return Prisma.sql`(${OPEN} AND p.due_on > ${today}::date + 7)`;
    case "undated":
      return Prisma.sql`(${OPEN} AND p.due_on IS NULL)`;
    case "kept":
      return Prisma.sql`(${STANDING} AND p.status = 'covered')`;
    case "partial":
      return Prisma.sql`(${STANDING} AND p.status = 'partial')`;
    case "uncovered":
      return Prisma.sql`(${STANDING} AND p.status = 'uncovered')`;
    case "withdrawn":
      return Prisma.sql`p.withdrawn_at IS NOT NULL`;
    case "doubtful":
      return Prisma.sql`(${STANDING} AND p.problems <> '{}')`;
    case "no-id":
      return Prisma.sql`(${STANDING} AND ${KOBRA_NUMBER} IS NULL)`;
    case "all":
      return STANDING;
  }
}

/** Promised, and what of it is in: partly paid promises count by what was paid. */
export const PROMISED = Prisma.sql`coalesce(sum(p.amount) FILTER (WHERE ${STANDING}), 0)`;
export const COVERED = Prisma.sql`coalesce(sum(CASE p.status WHEN 'covered' THEN coalesce(p.amount, p.paid_amount)
  WHEN 'partial' THEN p.paid_amount END) FILTER (WHERE ${STANDING}), 0)`;

/** What should be in by now: decided already, or due by today. */
export function dueAmount(today: string): Prisma.Sql {
  return Prisma.sql`coalesce(sum(CASE WHEN p.status = 'covered' THEN coalesce(p.amount, p.paid_amount)
    ELSE p.amount END) FILTER (WHERE ${STANDING} AND (p.status <> 'active' OR p.due_on <= ${today}::date)), 0)`;
}
