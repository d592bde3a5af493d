import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds, UNASSIGNED_PORTFOLIO_ID } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { instantsOfRange } from "../../visits/rules/date-range";
import { type ReceiptConditions, type ReceiptStatus, TEST_SOURCE } from "../schema";

/** What a query needs to turn "today" into instants. */
interface Calendar {
  readonly now: Date;
  readonly timeZone: string;
}

/** What of a filter the database can judge: everything but the question about bodies. */
type Judged = Omit<ReceiptConditions, "find"> & { readonly status?: ReceiptStatus };

/** The receipts that a viewer may see, over `receipt_states s`; one without a portfolio counts as "sin cartera". */
export function visibleReceipts(scope: Scope): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  return portfolioIds === null
    ? Prisma.sql`TRUE`
    : Prisma.sql`coalesce(s.portfolio_id, ${UNASSIGNED_PORTFOLIO_ID}::uuid) = ANY(${portfolioIds}::uuid[])`;
}

/** The WHERE of every query on receipts, over `receipt_states s JOIN receipts r`. */
export function receiptConditions(scope: Scope, filter: Judged, calendar: Calendar): Prisma.Sql {
  const conditions = [visibleReceipts(scope)];
  const instants = filter.range && instantsOfRange(filter.range, calendar.now, calendar.timeZone);
  if (filter.status) conditions.push(Prisma.sql`s.status = ${filter.status}::"ReceiptStatus"`);
  if (filter.cause) conditions.push(Prisma.sql`s.cause = ${filter.cause}`);
  if (instants) {
    conditions.push(Prisma.sql`s.received_at >= ${instants.from} AND s.received_at < ${instants.to}`);
  }
  if (filter.key === TEST_SOURCE) conditions.push(Prisma.sql`r.source = 'test'`);
  else if (filter.key) conditions.push(Prisma.sql`r.webhook_key_id = ${filter.key}::uuid`);
  if (filter.field) {
    // The first half is what the partial index on unknown fields asks for.
    conditions.push(
      Prisma.sql`cardinality(s.unknown_fields) > 0 AND s.unknown_fields @> ARRAY[${filter.field}]::text[]`,
    );
  }
  return Prisma.join(conditions, " AND ");
}
