import { db } from "@/lib/platform/db";
import type { ImportNotice } from "../schema/ledger";
import { TALLY } from "./tally-sql";

const MOST = 10;

interface NoticeRecord {
  id: string;
  kind: "form" | "file";
  file_name: string | null;
  external_id: string | null;
  status: "paused" | "done";
  pause_reason: string | null;
  pause_words: string | null;
  row_count: number;
  accepted: number;
  failed: number;
  at: Date;
}

/** A person's own imports that ended, or stopped by themselves, since they last looked; newest first. */
export async function listNotices(userId: string): Promise<ImportNotice[]> {
  const records = await db().$queryRaw<NoticeRecord[]>`
    SELECT i.id::text, i.kind::text, i.file_name, i.status::text, i.pause_reason, i.pause_words, i.row_count, t.accepted,
           t.rejected + t.unknown AS failed,
           CASE WHEN i.row_count = 1 THEN
             (SELECT external_id FROM import_rows WHERE import_id = i.id LIMIT 1) END AS external_id,
           coalesce(i.finished_at, i.started_at, i.created_at) AS at
    FROM imports i CROSS JOIN LATERAL (${TALLY}) t
    WHERE i.created_by_id = ${userId}::uuid AND i.seen_at IS NULL
      AND (i.status = 'done' OR (i.status = 'paused' AND i.pause_reason <> 'person'))
      AND i.created_at > now() - interval '30 days'
    ORDER BY i.created_at DESC LIMIT ${MOST}`;
  return records.map(
    ({
      at,
      file_name: fileName,
      external_id: externalId,
      row_count: rowCount,
      pause_reason: pauseReason,
      pause_words: pauseWords,
      ...rest
    }) => ({
      ...rest,
      fileName,
      externalId,
      rowCount,
      pauseReason,
      pauseWords,
      at: at.toISOString(),
    }),
  );
}
