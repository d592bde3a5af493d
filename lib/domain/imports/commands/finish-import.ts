import type { Db } from "@/lib/platform/db";

/** Closes an import that has nothing left to send, and what a cancelled one has left. */
export async function finishImport(tx: Db, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE imports SET status = 'done', finished_at = now(), seen_at = NULL
    WHERE id = ${importId}::uuid AND status = 'sending' AND planned_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM import_chunks WHERE import_id = ${importId}::uuid AND status IN ('waiting', 'sending'))`;
  await tx.$executeRaw`
    WITH closed AS (
      UPDATE import_chunks c
      SET status = CASE WHEN c.may_have_arrived THEN 'unknown' ELSE 'cancelled' END::"ImportChunkStatus"
      FROM imports i
      WHERE i.id = c.import_id AND i.id = ${importId}::uuid AND i.status = 'cancelled' AND c.status = 'waiting'
      RETURNING c.id
    )
    UPDATE import_rows r SET status = 'cancelled' FROM closed
    WHERE r.chunk_id = closed.id AND r.status = 'waiting'`;
}
