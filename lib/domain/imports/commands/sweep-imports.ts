import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { settleCancelledJob } from "../schema/sending";
import { announceImports } from "./announce-imports";
import { callSender } from "./call-sender";

/** A request is given up for dead so long after its time ran out. */
const GRACE_S = 60;

/**
 * Puts the sender in line where an import waits and none runs: the queue gives up a job whose workers died too
 * often. In cancelled imports, a request that its worker did not live to record leaves its rows unknown, and
 * rows that came back late are settled.
 */
export async function sweepImports(): Promise<void> {
  await db().$transaction(async (tx) => {
    if ((await tx.import.count({ where: { status: "sending" } })) > 0) await callSender(tx);
  });
  await db().$transaction(async (tx) => {
    const closed = await tx.$executeRaw`
      WITH dead AS (
        UPDATE import_chunks c SET status = 'unknown', may_have_arrived = true
        FROM imports i, import_requests q, kobra_connection k
        WHERE i.id = c.import_id AND i.status = 'cancelled' AND c.status = 'sending'
          AND q.chunk_id = c.id AND q.attempt = c.attempts AND q.finished_at IS NULL
          AND q.started_at < now() - make_interval(secs => k.timeout_s + ${GRACE_S}::int)
        RETURNING c.id
      )
      UPDATE import_rows r SET status = 'unknown' FROM dead WHERE r.chunk_id = dead.id`;
    if (closed > 0) await announceImports(tx);
    const unsettled = await tx.$queryRaw<{ id: string }[]>`
      SELECT i.id::text FROM imports i WHERE i.status = 'cancelled' AND i.finished_at > now() - interval '1 day'
        AND EXISTS (SELECT 1 FROM import_rows r WHERE r.import_id = i.id AND r.status = 'waiting')`;
    for (const { id } of unsettled) {
      await enqueue(tx, settleCancelledJob, { importId: id }, { onlyOne: id });
    }
  });
}
