import { type Db, db } from "@/lib/platform/db";
import type { FinishJob } from "@/lib/platform/queue";

/**
 * Locks the one row that all who send to Kobra meet at, until the transaction's end. Whoever locks rows of
 * imports too takes this one before them, so that none waits for another in a ring.
 */
export async function holdConnection(tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM kobra_connection FOR UPDATE`;
}

/**
 * Ends a job whose callers lock the connection's row before they look for it: where `isCalled` finds nothing
 * more to do, whoever calls from then on waits for the job's end. @returns whether it has ended.
 */
export async function finishAtConnection(
  finish: FinishJob,
  isCalled: (tx: Db) => Promise<boolean>,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await holdConnection(tx);
    if (await isCalled(tx)) return false;
    await finish(tx);
    return true;
  });
}
