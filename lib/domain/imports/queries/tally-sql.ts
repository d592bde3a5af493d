import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { RowCounts } from "../schema/ledger";

/** What `TALLY` answers for an import. */
export interface TallyRecord {
  accepted: number;
  rejected: number;
  unknown: number;
  sent: number;
  chunk_waiting: number;
  chunk_cancelled: number;
  placed: number;
  has_left: boolean;
}

/** The import's rows by the outcome of their chunks: a thousand chunks are read, and not half a million rows. */
export const TALLY = Prisma.sql`
  SELECT coalesce(sum(row_count) FILTER (WHERE status = 'accepted'), 0)::int AS accepted,
         coalesce(sum(row_count) FILTER (WHERE status = 'rejected'), 0)::int AS rejected,
         coalesce(sum(row_count) FILTER (
           WHERE status = 'unknown' OR (status = 'waiting' AND may_have_arrived)), 0)::int AS unknown,
         coalesce(sum(row_count) FILTER (WHERE status = 'sending'), 0)::int AS sent,
         coalesce(sum(row_count) FILTER (WHERE status = 'waiting' AND NOT may_have_arrived), 0)::int AS chunk_waiting,
         coalesce(sum(row_count) FILTER (WHERE status = 'cancelled'), 0)::int AS chunk_cancelled,
         coalesce(sum(row_count) FILTER (WHERE status <> 'split'), 0)::int AS placed,
         coalesce(bool_or(attempts > 0), false) AS has_left
  FROM import_chunks c WHERE c.import_id = i.id`;

/** Rows that no chunk holds and that were not left out wait, or were cancelled before there were chunks. */
export function toRowCounts(
  tally: TallyRecord,
  { rowCount, leftOutCount, status }: { rowCount: number; leftOutCount: number; status: string },
): RowCounts {
  const unplaced = Math.max(0, rowCount - leftOutCount - tally.placed);
  const isCancelled = status === "cancelled";
  return {
    accepted: tally.accepted,
    rejected: tally.rejected,
    unknown: tally.unknown,
    sent: tally.sent,
    waiting: tally.chunk_waiting + (isCancelled ? 0 : unplaced),
    left_out: leftOutCount,
    cancelled: tally.chunk_cancelled + (isCancelled ? unplaced : 0),
  };
}
