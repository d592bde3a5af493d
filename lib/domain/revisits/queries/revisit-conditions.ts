import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { RevisitBucket, RevisitFilter } from "../schema";

/**
 * The latest wish of each account, as `visits v`, with the visit that settled it as `done` (null columns
 * while it is open). A later finished visit settles, whoever made it and whatever it found.
 */
export const WISHES = Prisma.sql`
  visits v
  LEFT JOIN LATERAL (
    SELECT l.id, l.occurred_at, l.portfolio_id FROM visits l
    WHERE l.account_id = v.account_id AND (l.occurred_at, l.id) > (v.occurred_at, v.id)
      AND l.is_finished AND NOT l.is_cancelled
    ORDER BY l.occurred_at, l.id LIMIT 1
  ) done ON TRUE`;

/** The WHERE of every query on revisits, over `WISHES`. */
export function revisitConditions(scope: Scope, filter: RevisitFilter): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  const conditions = [
    Prisma.sql`v.wants_revisit AND NOT EXISTS (
      SELECT FROM visits later WHERE later.account_id = v.account_id AND later.wants_revisit
        AND (later.occurred_at, later.id) > (v.occurred_at, v.id))`,
  ];
  if (portfolioIds) conditions.push(Prisma.sql`v.portfolio_id = ANY(${portfolioIds}::uuid[])`);
  if (filter.agent) conditions.push(Prisma.sql`v.agent_id = ${filter.agent}::uuid`);
  if (filter.portfolio) conditions.push(Prisma.sql`v.portfolio_id = ${filter.portfolio}::uuid`);
  if (!filter.settled) conditions.push(Prisma.sql`done.id IS NULL`);
  return Prisma.join(conditions, " AND ");
}

/** Which days a bucket holds, seen from today (`YYYY-MM-DD`). */
export function inBucket(bucket: RevisitBucket, today: string): Prisma.Sql {
  switch (bucket) {
    case "overdue":
      return Prisma.sql`v.revisit_on < ${today}::date`;
    case "today":
      return Prisma.sql`v.revisit_on = ${today}::date`;
    case "week":
      return Prisma.sql`v.revisit_on > ${today}::date AND v.revisit_on <= ${today}::date + 7`;
    case "later":
      return Prisma.sql`v.revisit_on > ${today}::date + 7`;
    case "undated":
      return Prisma.sql`v.revisit_on IS NULL`;
  }
}
