import { type Cursor, readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { TimelineEntry, TimelinePage } from "../schema/timeline";
import { getVisibleAccount } from "./get-visible-account";

interface Stretch {
  readonly accountId: string;
  readonly externalId: string;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** Reads one kind of entry, the latest first, from behind a place. */
type Source = (scope: Scope, stretch: Stretch) => Promise<TimelineEntry[]>;

/** Each kind of entry has one; they know nothing of each other. */
const SOURCES: readonly Source[] = [listVisitEntries, listSendEntries, listDeliveryEntries];

/**
 * What happened to an account, the latest first, a page at a time.
 * @throws Problem `not-found`, also outside the viewer's scope.
 */
export async function listTimeline(
  scope: Scope,
  accountId: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<TimelinePage> {
  const { externalId } = await getVisibleAccount(scope, accountId);
  const stretch = { accountId, externalId, after: readCursor(cursor), limit: limit + 1 };
  const found = await Promise.all(SOURCES.map((read) => read(scope, stretch)));
  const sorted = found.flat().sort(byTime);
  const entries = sorted.slice(0, limit);
  const last = entries.at(-1);
  const isMore = sorted.length > entries.length && last !== undefined;
  return { entries, nextCursor: isMore ? writeCursor({ at: new Date(last.at), id: last.id }) : null };
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

async function listVisitEntries(scope: Scope, stretch: Stretch): Promise<TimelineEntry[]> {
  const { accountId, after, limit } = stretch;
  const portfolioIds = scopedPortfolioIds(scope);
  const behind = after
    ? Prisma.sql`AND (v.occurred_at, v.id) < (${after.at}, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw<
    (Omit<Extract<TimelineEntry, { kind: "visit" }>, "kind" | "at" | "visitId"> & { at: Date })[]
  >`
    SELECT v.id::text, v.occurred_at AS at, v.time_zone AS "timeZone", v.agent_name AS "agentName",
           v.outcome, v.tag, v.comment, v.duration_s AS "durationS", v.lat IS NOT NULL AS "hasPosition"
    FROM visits v
    WHERE v.account_id = ${accountId}::uuid
      AND (${portfolioIds}::uuid[] IS NULL OR v.portfolio_id = ANY(${portfolioIds}::uuid[])) ${behind}
    ORDER BY v.occurred_at DESC, v.id DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, kind: "visit", visitId: row.id, at: row.at.toISOString() }));
}

/** One entry an import, however often the account stands in it: its last row speaks. */
async function listSendEntries(
  _scope: Scope,
  { externalId, after, limit }: Stretch,
): Promise<TimelineEntry[]> {
  const rows = await db().$queryRaw<(Omit<SendEntry, "kind" | "at"> & { at: Date })[]>`
    SELECT id::text, at, "fileName", status, reason FROM (
      SELECT DISTINCT ON (r.import_id) r.import_id AS id, i.file_name AS "fileName", r.status::text, r.reason,
             coalesce(r.settled_at, i.started_at, i.created_at) AS at
      FROM import_rows r JOIN imports i ON i.id = r.import_id
      WHERE r.external_id = ${externalId} AND i.status <> 'draft'
      ORDER BY r.import_id, r.row_number DESC
    ) sends ${behindPlace(after)} ORDER BY at DESC, id DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, kind: "send", at: row.at.toISOString() }));
}

async function listDeliveryEntries(
  scope: Scope,
  { externalId, after, limit }: Stretch,
): Promise<TimelineEntry[]> {
  const portfolioIds = scopedPortfolioIds(scope);
  const rows = await db().$queryRaw<(Omit<DeliveryEntry, "kind" | "at"> & { at: Date })[]>`
    SELECT id::text, at, target, state, hold FROM (
      SELECT id, target, state::text, hold, coalesce(settled_at, created_at) AS at FROM deliveries
      WHERE external_id = ${externalId}
        AND (${portfolioIds}::uuid[] IS NULL OR portfolio_id = ANY(${portfolioIds}::uuid[]))
    ) owed ${behindPlace(after)} ORDER BY at DESC, id DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, kind: "delivery", at: row.at.toISOString() }));
}

type SendEntry = Extract<TimelineEntry, { kind: "send" }>;
type DeliveryEntry = Extract<TimelineEntry, { kind: "delivery" }>;

function behindPlace(after: Cursor | null): Prisma.Sql {
  return after ? Prisma.sql`WHERE (at, id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty;
}
