import { db } from "@/lib/platform/db";
import { announceImports } from "./announce-imports";
import { finishImport } from "./finish-import";
import { planChunks } from "./plan-chunks";

/** Half a million rows take their time, and nobody waits for the answer. */
const LONGEST_MS = 600_000;

/** The import was cancelled while its chunks were made; they are not kept. */
class GivenUp extends Error {}

/** Puts the rows of every started import into chunks, one import a transaction, in the order of their start. */
export async function planImports(): Promise<void> {
  while (await planNextImport());
}

/** A lock of its own keeps a second planner off: the import's row stays free, to be paused or cancelled meanwhile. */
async function planNextImport(): Promise<boolean> {
  const connection = await db().kobraConnection.findFirst({ select: { chunkSize: true } });
  if (!connection) return false;
  const planning = db().$transaction(
    async (tx) => {
      const next = await tx.$queryRaw<{ id: string; is_ours: boolean }[]>`
        SELECT id::text, pg_try_advisory_xact_lock(hashtextextended('plan import ' || id, 0)) AS is_ours
        FROM (SELECT id FROM imports WHERE status = 'sending' AND planned_at IS NULL
              ORDER BY started_at, id LIMIT 1) unplanned`;
      const [found] = next;
      if (!found?.is_ours) return false;
      await planChunks(tx, found.id, connection.chunkSize);
      const planned = await tx.$executeRaw`
        UPDATE imports SET planned_at = now(), left_out_count = (
          SELECT count(*) FROM import_rows WHERE import_id = ${found.id}::uuid AND status = 'left_out')
        WHERE id = ${found.id}::uuid AND planned_at IS NULL AND status IN ('sending', 'paused')`;
      if (planned === 0) throw new GivenUp();
      await finishImport(tx, found.id);
      await announceImports(tx);
      return true;
    },
    { timeout: LONGEST_MS, maxWait: 10_000 },
  );
  return planning.catch((error: unknown) => {
    if (error instanceof GivenUp) return true;
    throw error;
  });
}
