import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { flagsOfBits } from "../rules/visit-words";
import type { VisitTableRow } from "../schema";

/** The columns of a `VisitTableRow` as a reader of `scope` may see them; expects `VISIT_TABLE_SOURCE`. */
export function visitTableColumns(scope: Scope): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  const account = portfolioIds
    ? Prisma.sql`(SELECT a.id::text FROM accounts a
        WHERE a.id = v.account_id AND a.portfolio_id = ANY(${portfolioIds}::uuid[]))`
    : Prisma.sql`v.account_id::text`;
  return Prisma.sql`${COLUMNS}, ${account} AS "accountId"`;
}

const COLUMNS = Prisma.sql`
  v.id::text, v.kobra_visit_id AS "kobraVisitId", v.occurred_at AS "occurredAt", v.time_zone AS "timeZone",
  v.client_name AS "clientName", v.external_id AS "externalId", v.agent_name AS "agentName",
  v.product_id AS "productId", v.visit_type AS "visitType", v.tag, v.outcome::text,
  v.is_finished AS "isFinished", v.lat IS NOT NULL AS "hasPosition", v.projected_at AS "projectedAt",
  v.agent_id::text AS "agentId", g.kobra_agent_id AS "kobraAgentId",
  p.name AS "portfolioName", p.is_unassigned AS "isUnassignedPortfolio",
  v.is_cancelled AS "isCancelled", v.cancellation_reason AS "cancellationReason",
  v.is_rebound AS "isRebound", v.interest, v.comment, v.start_at AS "startAt", v.end_at AS "endAt",
  v.duration_s AS "durationS", v.lat, v.lng, v.has_contact AS "hasContact", v.has_promise AS "hasPromise",
  v.promise_method AS "promiseMethod", v.promise_amount::text AS "promiseAmount",
  v.promise_on::text AS "promiseOn", v.wants_revisit AS "wantsRevisit", v.revisit_on::text AS "revisitOn",
  v.revisit_windows AS "revisitWindows", v.flags AS "flagBits",
  ARRAY(SELECT c.value FROM collected_contacts c WHERE c.visit_id = v.id AND c.kind = 'phone'
        ORDER BY c.position) AS phones,
  ARRAY(SELECT c.value FROM collected_contacts c WHERE c.visit_id = v.id AND c.kind = 'email'
        ORDER BY c.position) AS emails`;

/** Visits `v` with their agent `g` and their portfolio `p`. */
export const VISIT_TABLE_SOURCE = Prisma.sql`
  visits v JOIN agents g ON g.id = v.agent_id JOIN portfolios p ON p.id = v.portfolio_id`;

type Instants = "occurredAt" | "projectedAt" | "startAt" | "endAt";

/** A row as either driver reads `visitTableColumns`. */
export type VisitTableRecord = Omit<VisitTableRow, Instants | "flags" | "revisitWindows"> & {
  readonly occurredAt: Date;
  readonly projectedAt: Date;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly flagBits: number;
  readonly revisitWindows: unknown;
};

export function toVisitTableRow({ flagBits, ...record }: VisitTableRecord): VisitTableRow {
  return {
    ...record,
    occurredAt: record.occurredAt.toISOString(),
    projectedAt: record.projectedAt.toISOString(),
    startAt: record.startAt?.toISOString() ?? null,
    endAt: record.endAt?.toISOString() ?? null,
    revisitWindows: readWindows(record.revisitWindows),
    flags: flagsOfBits(flagBits),
  };
}

function readWindows(value: unknown): [string, string][] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((pair): pair is [unknown, unknown] => Array.isArray(pair) && pair.length === 2)
    .map(([from, to]) => [String(from), String(to)]);
}
