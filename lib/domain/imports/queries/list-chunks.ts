import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ImportViewer } from "../rules/visibility";
import type { ImportChunkEntry, ImportRequestEntry } from "../schema/ledger";
import { requireImport } from "./require-import";

const PAGE = 100;
const ORDINAL = /^\d{1,7}(\.(\d{1,7}|-1)){1,40}$/;

interface ChunkRecord {
  id: string;
  ordinal: number[];
  status: ImportChunkEntry["status"];
  row_count: number;
  first_row: number | null;
  last_row: number | null;
  attempts: number;
  may_have_arrived: boolean;
  outcome: string | null;
  detail: string | null;
  message: string | null;
  http_status: number | null;
}

/**
 * Chunks in the order in which they are sent, a halved one before its halves.
 *
 * @param after the ordinal of the last chunk of the page before, joined by points.
 * @param onlyTroubled leaves out what was taken, or waits, without any trouble.
 */
export async function listChunks(
  viewer: ImportViewer,
  importId: string,
  { after, onlyTroubled }: { readonly after?: string | undefined; readonly onlyTroubled: boolean },
): Promise<{ chunks: ImportChunkEntry[]; next: string | null }> {
  if (after !== undefined && !ORDINAL.test(after)) {
    throw new Problem("invalid-input", "The place in the list is not one of ours");
  }
  await requireImport(viewer, importId);
  const from = after?.split(".").map(Number);
  const records = await db().$queryRaw<ChunkRecord[]>`
    SELECT c.id::text, c.ordinal, c.status::text, c.row_count, c.attempts, c.may_have_arrived,
           e.first_row, e.last_row, q.outcome, q.detail, q.message, q.http_status
    FROM import_chunks c
    LEFT JOIN import_requests q ON q.chunk_id = c.id AND q.attempt = c.attempts
    LEFT JOIN LATERAL (SELECT min(row_number) AS first_row, max(row_number) AS last_row
                       FROM import_rows WHERE chunk_id = c.id) e ON true
    WHERE c.import_id = ${importId}::uuid
      AND ${from ? Prisma.sql`c.ordinal > ${from}::int[]` : Prisma.sql`TRUE`}
      AND ${onlyTroubled ? TROUBLED : Prisma.sql`TRUE`}
    ORDER BY c.ordinal LIMIT ${PAGE + 1}`;
  const chunks = records.slice(0, PAGE).map(toEntry);
  return {
    chunks,
    next: records.length > PAGE ? (chunks.at(-1)?.ordinal.join(".") ?? null) : null,
  };
}

/** Halved, refused, unknown, tried more than once, or a half of another. */
const TROUBLED = Prisma.sql`(c.status IN ('split', 'rejected', 'unknown') OR c.attempts > 1
  OR c.may_have_arrived OR c.parent_id IS NOT NULL)`;

function toEntry(record: ChunkRecord): ImportChunkEntry {
  const { outcome, detail, message, http_status: httpStatus } = record;
  return {
    id: record.id,
    ordinal: record.ordinal,
    status: record.status,
    rowCount: record.row_count,
    firstRow: record.first_row,
    lastRow: record.last_row,
    attempts: record.attempts,
    mayHaveArrived: record.may_have_arrived,
    last: record.attempts > 0 ? { outcome, detail, message, httpStatus } : null,
  };
}

/** Every request for one chunk, with its answer as received. @throws Problem `not-found`. */
export async function listRequests(
  viewer: ImportViewer,
  importId: string,
  chunkId: string,
): Promise<ImportRequestEntry[]> {
  await requireImport(viewer, importId);
  const requests = await db().importRequest.findMany({
    where: { chunkId, chunk: { importId } },
    orderBy: { attempt: "asc" },
  });
  return requests.map(({ startedAt, finishedAt, attempt, outcome, detail, message, httpStatus, answer }) => ({
    attempt,
    outcome,
    detail,
    message,
    httpStatus,
    answer,
    startedAt: startedAt.toISOString(),
    latencyMs: finishedAt ? finishedAt.getTime() - startedAt.getTime() : null,
  }));
}
