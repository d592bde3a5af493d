import { type Db, db } from "@/lib/platform/db";
import { enqueue, type FinishJob } from "@/lib/platform/queue";
import { sendImportsJob } from "../schema/sending";

/**
 * Puts the sender in line inside the caller's transaction, as the last thing in it. Caller and sender meet at
 * the connection's row: either the sender's last look sees what the caller changed, or the sender is over
 * before the caller looks for it.
 */
export async function callSender(tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM kobra_connection FOR SHARE`;
  await enqueue(tx, sendImportsJob, {}, { onlyOne: "kobra" });
}

/** Ends the sender where nothing waits to be sent. @returns whether it has ended. */
export async function dismissSender(finish: FinishJob): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const connections = await tx.$queryRaw<unknown[]>`SELECT 1 FROM kobra_connection FOR UPDATE`;
    const waiting = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM imports i
      WHERE i.status = 'sending' AND (i.planned_at IS NULL OR EXISTS (
        SELECT 1 FROM import_chunks c WHERE c.import_id = i.id AND c.status IN ('waiting', 'sending')))
      LIMIT 1`;
    if (connections.length > 0 && waiting.length > 0) return false;
    await finish(tx);
    return true;
  });
}
