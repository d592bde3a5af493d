import type { Db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { settleCancelledJob } from "../schema/sending";

/** Closes an import that has nothing left to send, and the chunks that a cancelled one has left. */
export async function finishImport(tx: Db, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE imports SET status = 'done', finished_at = now(), seen_at = NULL
    WHERE id = ${importId}::uuid AND status = 'sending' AND planned_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM import_chunks WHERE import_id = ${importId}::uuid AND status IN ('waiting', 'sending'))`;
  const closed = await tx.$executeRaw`
    UPDATE import_chunks c
    SET status = CASE WHEN c.may_have_arrived THEN 'unknown' ELSE 'cancelled' END::"ImportChunkStatus"
    FROM imports i
    WHERE i.id = c.import_id AND i.id = ${importId}::uuid AND i.status = 'cancelled' AND c.status = 'waiting'`;
  if (closed > 0) await enqueue(tx, settleCancelledJob, { importId }, { onlyOne: importId });
}
