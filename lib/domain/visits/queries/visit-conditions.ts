import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { instantsOfRange } from "../rules/date-range";
import type { VisitFilter } from "../schema";

/** What a query needs to turn "today" into instants. */
export interface Calendar {
  readonly now: Date;
  readonly timeZone: string;
}

/**
 * The WHERE of every query on visits: the viewer's scope and the filter, in one place, so that the table,
 * the map and the totals can never disagree.
 */
export function visitConditions(scope: Scope, filter: VisitFilter, calendar: Calendar): Prisma.Sql {
  const conditions: Prisma.Sql[] = [Prisma.sql`TRUE`];
  const portfolioIds = scopedPortfolioIds(scope);
  if (portfolioIds) conditions.push(Prisma.sql`v.portfolio_id = ANY(${portfolioIds}::uuid[])`);
  const instants = instantsOfRange(filter.range, calendar.now, calendar.timeZone);
  if (instants) {
    conditions.push(Prisma.sql`v.occurred_at >= ${instants.from} AND v.occurred_at < ${instants.to}`);
  }
  if (filter.outcome) conditions.push(Prisma.sql`v.outcome = ${filter.outcome}::"VisitOutcome"`);
  if (filter.contact) conditions.push(Prisma.sql`v.has_contact = ${filter.contact === "yes"}`);
  if (filter.promise) conditions.push(Prisma.sql`v.has_promise = ${filter.promise === "yes"}`);
  if (filter.agent) conditions.push(Prisma.sql`v.agent_id = ${filter.agent}::uuid`);
  if (filter.position === "missing") conditions.push(Prisma.sql`v.lat IS NULL`);
  return Prisma.join(conditions, " AND ");
}
