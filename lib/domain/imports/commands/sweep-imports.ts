import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
import { sendImportsJob } from "../schema/sending";
import { announceImports } from "./announce-imports";

/** A request is given up for dead so long after its time ran out. */
const GRACE_S = 60;

/**
 * Puts the sender in line where an import waits and none runs: one may have been started in the moment in
 * which the last sender found nothing more. In cancelled imports, a request that its worker did not live to
 * record leaves its rows unknown.
 */
export async function sweepImports(): Promise<void> {
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
    if ((await tx.import.count({ where: { status: "sending" } })) > 0) {
      await enqueue(tx, sendImportsJob, {}, { onlyOne: "kobra" });
    }
  });
}
