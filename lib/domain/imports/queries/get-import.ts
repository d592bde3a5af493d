import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ImportViewer } from "../rules/visibility";
import type { ImportDetail } from "../schema/ledger";
import { SUMMARY_COLUMNS, type SummaryRecord, toSummary, visibleTo } from "./import-summary";
import { readPortalStanding } from "./read-portal-standing";
import { TALLY } from "./tally-sql";

interface ProgressRecord {
  request_count: number;
  ahead_count: number;
  rows_per_minute: number | null;
  next_request_at: Date | null;
  failures_in_a_row: number;
}

/** How long back the speed looks: a pause that is over must not slow the forecast. */
const SPEED_MINUTES = 3;

/** One import with all that its page shows. @throws Problem `not-found` where it is not the viewer's to see. */
export async function getImport(viewer: ImportViewer, importId: string): Promise<ImportDetail> {
  const records = await db().$queryRaw<SummaryRecord[]>`
    SELECT ${SUMMARY_COLUMNS}
    FROM imports i LEFT JOIN users u ON u.id = i.created_by_id CROSS JOIN LATERAL (${TALLY}) t
    WHERE i.id = ${importId}::uuid AND ${visibleTo(viewer)}`;
  const [record] = records;
  if (!record) throw new Problem("not-found", "There is no such import");
  const [progress, lastTrouble, family, portal] = await Promise.all([
    readProgress(importId),
    findLastTrouble(importId),
    readFamily(importId),
    readPortalStanding(importId),
  ]);
  return { ...toSummary(record), ...progress, lastTrouble, ...family, portal };
}

async function readProgress(
  importId: string,
): Promise<
  Pick<ImportDetail, "requestCount" | "aheadCount" | "rowsPerMinute" | "nextRequestAt" | "failuresInARow">
> {
  const records = await db().$queryRaw<ProgressRecord[]>`
    SELECT (SELECT count(*)::int FROM import_requests q JOIN import_chunks c ON c.id = q.chunk_id
            WHERE c.import_id = i.id) AS request_count,
           (SELECT count(*)::int FROM imports o WHERE i.status = 'sending' AND o.status = 'sending'
             -- Single accounts go first.
             AND (i.kind = 'file' OR o.kind = 'form') AND (o.started_at, o.id) < (i.started_at, i.id)) AS ahead_count,
           (SELECT (sum(c.row_count) /
                    greatest(extract(epoch FROM now() - min(q.started_at)), 1) * 60)::float8
            FROM import_requests q JOIN import_chunks c ON c.id = q.chunk_id
            WHERE c.import_id = i.id AND c.status IN ('accepted', 'rejected')
              AND q.outcome IN ('accepted', 'refused')
              AND q.finished_at > now() - make_interval(mins => ${SPEED_MINUTES}::int)) AS rows_per_minute,
           k.next_request_at, coalesce(k.failures_in_a_row, 0) AS failures_in_a_row
    FROM imports i LEFT JOIN kobra_connection k ON true WHERE i.id = ${importId}::uuid`;
  const [record] = records;
  return {
    requestCount: record?.request_count ?? 0,
    aheadCount: record?.ahead_count ?? 0,
    rowsPerMinute: record?.rows_per_minute ?? null,
    nextRequestAt: record?.next_request_at?.toISOString() ?? null,
    failuresInARow: record?.failures_in_a_row ?? 0,
  };
}

/** The last answer that settled nothing: why it is slow, or paused. */
async function findLastTrouble(importId: string): Promise<ImportDetail["lastTrouble"]> {
  const request = await db().importRequest.findFirst({
    where: { chunk: { importId }, outcome: { in: ["unsettled", "locked-out"] } },
    orderBy: { startedAt: "desc" },
  });
  if (!request) return null;
  const { outcome, detail, message, httpStatus } = request;
  return {
    at: (request.finishedAt ?? request.startedAt).toISOString(),
    outcome,
    detail,
    message,
    httpStatus,
  };
}

async function readFamily(importId: string): Promise<Pick<ImportDetail, "origin" | "followers">> {
  const { origin, followers } = await db().import.findUniqueOrThrow({
    where: { id: importId },
    select: {
      origin: { select: { id: true, fileName: true } },
      followers: {
        select: { id: true, status: true, rowCount: true, createdAt: true, isResend: true },
        orderBy: { createdAt: Prisma.SortOrder.asc },
      },
    },
  });
  return {
    origin,
    followers: followers.map(({ createdAt, ...rest }) => ({ ...rest, createdAt: createdAt.toISOString() })),
  };
}
