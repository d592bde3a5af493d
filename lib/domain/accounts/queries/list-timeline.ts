import { type Cursor, readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { TimelineEntry, TimelinePage } from "../schema";
import { getVisibleAccount } from "./get-visible-account";

interface Stretch {
  readonly accountId: string;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** Reads one kind of entry, the latest first, from behind a place. */
type Source = (scope: Scope, stretch: Stretch) => Promise<TimelineEntry[]>;

/** Each kind of entry has one; they know nothing of each other. */
const SOURCES: readonly Source[] = [listVisitEntries];

/**
 * What happened to an account, the latest first, a page at a time.
 * @throws Problem `not-found`, also outside the viewer's scope.
 */
export async function listTimeline(
  scope: Scope,
  accountId: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<TimelinePage> {
  await getVisibleAccount(scope, accountId);
  const stretch = { accountId, after: readCursor(cursor), limit: limit + 1 };
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
