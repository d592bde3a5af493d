import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { DeliveryRow } from "../schema/listing";

export type DeliveryRecord = Omit<DeliveryRow, "createdAt" | "settledAt" | "nextAttemptAt"> & {
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly nextAttemptAt: Date;
};

/** Columns of a delivery's row. Expects `deliveries d`; an account out of scope has no link. */
export function deliveryColumns(scope: Scope): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  return Prisma.sql`
    d.id::text, d.target, d.state::text, d.hold, d.reason, d.remote_id AS "remoteId",
    d.external_id AS "externalId", v.client_name AS "clientName",
    CASE WHEN ${portfolioIds}::uuid[] IS NULL OR a.portfolio_id = ANY(${portfolioIds}::uuid[])
         THEN a.id::text END AS "accountId",
    d.visit_id::text AS "visitId", d.promise_id::text AS "promiseId", d.rule_version AS "ruleVersion",
    coalesce(d.body -> 'fields' ->> 'tipifycation_desc', d.body -> 0 ->> 'paymentPromiseStatus') AS what,
    d.attempts,
    (SELECT round(extract(epoch FROM t.finished_at - t.started_at) * 1000)::int FROM delivery_attempts t
     WHERE t.delivery_id = d.id AND t.finished_at IS NOT NULL ORDER BY t.attempt DESC LIMIT 1) AS "latencyMs",
    d.outdated_at IS NOT NULL AS "isOutdated", d.read_back AS "readBack", d.created_at AS "createdAt",
    d.settled_at AS "settledAt", d.next_attempt_at AS "nextAttemptAt"`;
}

/** What those columns are read from. */
export const DELIVERY_SOURCE = Prisma.sql`
  deliveries d LEFT JOIN visits v ON v.id = d.visit_id LEFT JOIN accounts a ON a.id = v.account_id`;

export function toDeliveryRow({ createdAt, settledAt, nextAttemptAt, ...rest }: DeliveryRecord): DeliveryRow {
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    nextAttemptAt: nextAttemptAt.toISOString(),
  };
}
