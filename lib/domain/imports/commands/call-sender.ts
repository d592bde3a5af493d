import type { Db } from "@/lib/platform/db";
import { enqueue, type FinishJob } from "@/lib/platform/queue";
import { sendImportsJob } from "../schema/sending";
import { finishAtConnection } from "./hold-connection";

/**
 * Puts the sender in line inside the caller's transaction, late in it: nothing is sent until it commits. Caller
 * and sender meet at the connection's row: either the sender's last look sees what the caller changed, or the
 * sender is over before the caller looks for it.
 */
export async function callSender(tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM kobra_connection FOR SHARE`;
  await enqueue(tx, sendImportsJob, {}, { onlyOne: "kobra" });
}

/** Ends the sender where nothing waits to be sent, or no Kobra is set up. @returns whether it has ended. */
export function dismissSender(finish: FinishJob): Promise<boolean> {
  return finishAtConnection(finish, async (tx) => {
    const waiting = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM imports i, kobra_connection
      WHERE i.status = 'sending' AND (i.planned_at IS NULL OR EXISTS (
        SELECT 1 FROM import_chunks c WHERE c.import_id = i.id AND c.status IN ('waiting', 'sending')))
      LIMIT 1`;
    return waiting.length > 0;
  });
}
