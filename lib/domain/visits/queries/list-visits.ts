import { readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { VisitFilter } from "../rules/visit-filter";
import { flagsOfBits } from "../rules/visit-words";
import type { VisitPage, VisitRow } from "../schema";
import { type Calendar, visitConditions } from "./visit-conditions";

interface VisitRecord {
  id: string;
  kobra_visit_id: string;
  occurred_at: Date;
  time_zone: string;
  client_name: string | null;
  external_id: string | null;
  account_id: string | null;
  agent_name: string | null;
  product_id: number | null;
  visit_type: string | null;
  tag: string | null;
  outcome: VisitRow["outcome"];
  is_finished: boolean;
  lat: number | null;
  lng: number | null;
  flags: number;
  projected_at: Date;
}

/** Visits newest first, a page at a time by keyset. How many there are says `countVisits`. */
export async function listVisits(
  scope: Scope,
  query: VisitFilter & { cursor?: string; limit: number },
  calendar: Calendar,
): Promise<VisitPage> {
  const portfolioIds = scopedPortfolioIds(scope);
  const cursor = readCursor(query.cursor);
  const after = cursor
    ? Prisma.sql`AND (v.occurred_at, v.id) < (${cursor.at}, ${cursor.id}::uuid)`
    : Prisma.empty;
  const records = await db().$queryRaw<VisitRecord[]>`
    SELECT v.id::text, v.kobra_visit_id, v.occurred_at, v.time_zone, v.client_name, v.external_id,
           (SELECT a.id::text FROM accounts a WHERE a.id = v.account_id AND (${portfolioIds}::uuid[] IS NULL
              OR a.portfolio_id = ANY(${portfolioIds}::uuid[]))) AS account_id,
           v.agent_name, v.product_id, v.visit_type, v.tag, v.outcome, v.is_finished, v.lat, v.lng,
           v.flags, v.projected_at
    FROM visits v WHERE ${visitConditions(scope, query, calendar)} ${after}
    ORDER BY v.occurred_at DESC, v.id DESC LIMIT ${query.limit + 1}`;
  const page = records.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = records.length > page.length && last !== undefined;
  return {
    visits: page.map(toVisitRow),
    nextCursor: hasMore ? writeCursor({ at: last.occurred_at, id: last.id }) : null,
  };
}

function toVisitRow(record: VisitRecord): VisitRow {
  return {
    id: record.id,
    kobraVisitId: record.kobra_visit_id,
    occurredAt: record.occurred_at.toISOString(),
    timeZone: record.time_zone,
    clientName: record.client_name,
    externalId: record.external_id,
    accountId: record.account_id,
    agentName: record.agent_name,
    productId: record.product_id,
    visitType: record.visit_type,
    tag: record.tag,
    outcome: record.outcome,
    isFinished: record.is_finished,
    hasPosition: record.lat !== null,
    lat: record.lat,
    lng: record.lng,
    flags: flagsOfBits(record.flags),
    projectedAt: record.projected_at.toISOString(),
  };
}
