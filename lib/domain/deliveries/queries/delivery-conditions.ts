import { Temporal } from "temporal-polyfill";
import { startOfDay } from "@/lib/core/time";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { DeliverySelection } from "../schema/listing";

/** The WHERE of every query on deliveries: scope and filter. Expects `deliveries d`. */
export function deliveryConditions(
  scope: Scope,
  { target, state, from, to, portfolio, visit, promise, q }: DeliverySelection,
  timeZone: string,
): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  const instant = (day: string, plusDays: number) =>
    startOfDay(Temporal.PlainDate.from(day).add({ days: plusDays }), timeZone);
  const conditions = [Prisma.sql`TRUE`];
  if (portfolioIds) conditions.push(Prisma.sql`d.portfolio_id = ANY(${portfolioIds}::uuid[])`);
  if (target) conditions.push(Prisma.sql`d.target = ${target}`);
  if (state) conditions.push(Prisma.sql`d.state = ${state}::"DeliveryState"`);
  if (from) conditions.push(Prisma.sql`d.created_at >= ${instant(from, 0)}`);
  if (to) conditions.push(Prisma.sql`d.created_at < ${instant(to, 1)}`);
  if (portfolio) conditions.push(Prisma.sql`d.portfolio_id = ${portfolio}::uuid`);
  if (visit) conditions.push(Prisma.sql`d.visit_id = ${visit}::uuid`);
  if (promise) conditions.push(Prisma.sql`d.promise_id = ${promise}::uuid`);
  if (q) conditions.push(found(q));
  return Prisma.join(conditions, " AND ");
}

/** By the account's or the target's id as a whole, or by part of the client's name. */
function found(q: string): Prisma.Sql {
  const part = `%${q.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(d.external_id = ${q} OR d.remote_id = ${q} OR EXISTS (
    SELECT FROM visits v WHERE v.id = d.visit_id AND v.client_name ILIKE ${part}))`;
}
