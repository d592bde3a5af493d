import { db } from "@/lib/platform/db";
import { announceImports } from "./announce-imports";
import { finishImport } from "./finish-import";
import { planChunks } from "./plan-chunks";

/** Half a million rows take their time, and nobody waits for the answer. */
const LONGEST_MS = 600_000;

/** Puts the rows of every started import into chunks, one import a transaction, in the order of their start. */
export async function planImports(): Promise<void> {
  while (await planNextImport());
}

async function planNextImport(): Promise<boolean> {
  return db().$transaction(
    async (tx) => {
      const connection = await tx.kobraConnection.findFirst({ select: { chunkSize: true } });
      if (!connection) return false;
      const next = await tx.$queryRaw<{ id: string }[]>`
        SELECT id::text FROM imports WHERE status = 'sending' AND planned_at IS NULL
        ORDER BY started_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
      const importId = next[0]?.id;
      if (importId === undefined) return false;
      await planChunks(tx, importId, connection.chunkSize);
      await tx.$executeRaw`
        UPDATE imports SET planned_at = now(), left_out_count = (
          SELECT count(*) FROM import_rows WHERE import_id = ${importId}::uuid AND status = 'left_out')
        WHERE id = ${importId}::uuid`;
      await finishImport(tx, importId);
      await announceImports(tx);
      return true;
    },
    { timeout: LONGEST_MS, maxWait: 10_000 },
  );
}
