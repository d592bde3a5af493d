import { db } from "@/lib/platform/db";
import { announceImports } from "./announce-imports";

const BATCH = 5_000;

/** Calls cancelled what still waits in a cancelled import, some thousand rows a transaction. May run twice. */
export async function settleCancelled(importId: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const settled = await db().$executeRaw`
      UPDATE import_rows r SET status = 'cancelled'
      FROM (SELECT row_number FROM import_rows WHERE import_id = ${importId}::uuid AND status = 'waiting'
            LIMIT ${BATCH}) waiting
      WHERE r.import_id = ${importId}::uuid AND r.row_number = waiting.row_number AND r.status = 'waiting'
        AND EXISTS (SELECT 1 FROM imports i WHERE i.id = r.import_id AND i.status = 'cancelled')`;
    if (settled === 0) break;
  }
  await db().$transaction(announceImports);
}
