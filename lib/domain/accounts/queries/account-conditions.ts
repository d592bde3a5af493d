import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { AccountFilter } from "../rules/account-filter";

/**
 * The WHERE of every query on many accounts: the viewer's scope and the filter, in one place, so that list,
 * map, total, export and inactivation can never disagree. Expects `accounts a`.
 */
export function accountConditions(scope: Scope, filter: AccountFilter): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  const conditions = [Prisma.sql`TRUE`];
  if (portfolioIds) conditions.push(Prisma.sql`a.portfolio_id = ANY(${portfolioIds}::uuid[])`);
  if (filter.portfolio) conditions.push(Prisma.sql`a.portfolio_id = ANY(${filter.portfolio}::uuid[])`);
  if (filter.product) conditions.push(Prisma.sql`a.product_id = ANY(${filter.product}::int[])`);
  if (filter.currency) conditions.push(Prisma.sql`a.currency_code = ANY(${filter.currency}::text[])`);
  if (filter.status) conditions.push(Prisma.sql`a.is_inactive = ${filter.status === "inactive"}`);
  if (filter.record) conditions.push(Prisma.sql`a.has_record = ${filter.record === "yes"}`);
  if (filter.position === "present") conditions.push(Prisma.sql`a.lat IS NOT NULL`);
  if (filter.position === "missing") conditions.push(Prisma.sql`a.lat IS NULL`);
  if (filter.failure === "yes") conditions.push(HAS_FAILURE);
  if (filter.failure === "no") conditions.push(Prisma.sql`NOT ${HAS_FAILURE}`);
  // Keys hold letters, digits and single spaces only: nothing that LIKE would read as a pattern.
  for (const word of filter.q ?? []) conditions.push(Prisma.sql`a.search_key LIKE ${`%${word}%`}`);
  return Prisma.join(conditions, " AND ");
}

/** Refused or unknown, and nothing accepted since: imports have ids that rise with time. */
const HAS_FAILURE = Prisma.sql`EXISTS (
  SELECT 1 FROM import_rows r
  WHERE r.external_id = a.external_id AND r.status IN ('rejected', 'unknown') AND NOT EXISTS (
    SELECT 1 FROM import_rows l
    WHERE l.external_id = r.external_id AND l.status = 'accepted'
      AND (l.import_id, l.row_number) > (r.import_id, r.row_number)))`;
