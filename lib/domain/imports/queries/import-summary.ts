import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ImportViewer } from "../rules/visibility";
import type { ImportSummary } from "../schema/ledger";
import { type TallyRecord, toRowCounts } from "./tally-sql";

/** An import with its counts, as `SUMMARY_COLUMNS` reads it. */
export interface SummaryRecord extends TallyRecord {
  id: string;
  kind: "form" | "file";
  import_type: 1 | 2 | 3;
  status: ImportSummary["status"];
  pause_reason: string | null;
  pause_words: string | null;
  file_name: string | null;
  external_id: string | null;
  row_count: number;
  left_out_count: number;
  created_by_id: string;
  created_by_name: string | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  origin_id: string | null;
}

/** Expects `imports i`, `users u` and `TALLY` as `t`. */
export const SUMMARY_COLUMNS = Prisma.sql`
  i.id::text, i.kind::text, i.import_type::int, i.status::text, i.pause_reason, i.pause_words, i.file_name,
  CASE WHEN i.row_count = 1 THEN
    (SELECT external_id FROM import_rows WHERE import_id = i.id LIMIT 1) END AS external_id,
  i.row_count, i.left_out_count, i.created_by_id::text, u.name AS created_by_name,
  i.created_at, i.started_at, i.finished_at, i.origin_id::text, t.*`;

/** The WHERE of every query on imports: whose a person may see. Expects `imports i`. */
export function visibleTo({ userId, scope }: ImportViewer): Prisma.Sql {
  return scope.kind === "all" ? Prisma.sql`TRUE` : Prisma.sql`i.created_by_id = ${userId}::uuid`;
}

export function toSummary(record: SummaryRecord): ImportSummary {
  const { row_count: rowCount, left_out_count: leftOutCount, status } = record;
  return {
    id: record.id,
    kind: record.kind,
    importType: record.import_type,
    status,
    pauseReason: record.pause_reason,
    pauseWords: record.pause_words,
    fileName: record.file_name,
    externalId: record.external_id,
    rowCount,
    counts: toRowCounts(record, { rowCount, leftOutCount, status }),
    hasLeft: record.has_left,
    createdBy: { id: record.created_by_id, name: record.created_by_name },
    createdAt: record.created_at.toISOString(),
    startedAt: record.started_at?.toISOString() ?? null,
    finishedAt: record.finished_at?.toISOString() ?? null,
    originId: record.origin_id,
  };
}
