import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { AccountRow } from "../schema/list";

/** The columns of an `AccountRow` as a reader of `scope` may see them; expects `ACCOUNT_ROW_SOURCE`. */
export function accountRowColumns(scope: Scope): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  const isVisible = portfolioIds
    ? Prisma.sql`AND v.portfolio_id = ANY(${portfolioIds}::uuid[])`
    : Prisma.empty;
  return Prisma.sql`${COLUMNS},
    (SELECT max(v.occurred_at) FROM visits v WHERE v.account_id = a.id ${isVisible}) AS "lastVisitAt"`;
}

const COLUMNS = Prisma.sql`
  a.id::text, a.external_id AS "externalId", a.client_name AS "clientName",
  CASE WHEN p.is_unassigned THEN NULL ELSE p.name END AS "portfolioName",
  a.is_inactive AS "isInactive", a.product_id AS "productId", a.currency_code AS "currencyCode",
  a.total_pending::text AS "totalPending", a.overdue_days AS "overdueDays",
  a.wolkvox_record_id AS "wolkvoxRecordId", a.fields->>'rfc' AS rfc,
  coalesce(a.fields->>'cellphoneNumber', a.fields->>'phoneNumber') AS phone,
  a.fields->>'city' AS city, a.fields->>'state' AS state, a.lat, a.lng, a.created_at AS "createdAt",
  s.status::text AS "lastSendStatus", s.at AS "lastSendAt"`;

/** Accounts `a` with their portfolio `p` and their last word to Kobra `s`. */
export const ACCOUNT_ROW_SOURCE = Prisma.sql`
  accounts a JOIN portfolios p ON p.id = a.portfolio_id
  LEFT JOIN LATERAL (
    SELECT r.status, coalesce(r.settled_at, i.started_at, i.created_at) AS at
    FROM import_rows r JOIN imports i ON i.id = r.import_id
    WHERE r.external_id = a.external_id AND i.status <> 'draft' AND r.status <> 'left_out'
    ORDER BY r.import_id DESC, r.row_number DESC LIMIT 1
  ) s ON TRUE`;

/** A row as either driver reads `accountRowColumns`. */
export type AccountRecord = Omit<AccountRow, "createdAt" | "lastVisitAt" | "lastSendAt"> & {
  readonly createdAt: Date;
  readonly lastVisitAt: Date | null;
  readonly lastSendAt: Date | null;
};

export function toAccountRow(record: AccountRecord): AccountRow {
  return {
    ...record,
    createdAt: record.createdAt.toISOString(),
    lastVisitAt: record.lastVisitAt?.toISOString() ?? null,
    lastSendAt: record.lastSendAt?.toISOString() ?? null,
  };
}
