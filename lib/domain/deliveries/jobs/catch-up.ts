import { pool } from "@/lib/platform/db";
import { handleJob } from "@/lib/platform/queue";
import { planGestiones } from "../commands/plan-gestiones";
import { catchUpJob } from "../schema/catch-up";

const BATCH = 200;

/** In the order in which the visits were made, so that an account's gestiones leave in theirs. */
export const catchUp = handleJob(catchUpJob, async (_payload, signal) => {
  let last: { at: Date; id: string } | null = null;
  while (!signal.aborted) {
    const batch: { id: string; at: Date }[] = await nextVisits(last);
    const client = await pool().connect();
    try {
      await client.query("BEGIN");
      await planGestiones(
        client,
        batch.map(({ id }) => id),
      );
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    } finally {
      client.release();
    }
    last = batch.at(-1) ?? null;
    if (batch.length < BATCH) return;
  }
});

async function nextVisits(after: { at: Date; id: string } | null): Promise<{ id: string; at: Date }[]> {
  const { rows } = await pool().query<{ id: string; at: Date }>(
    `SELECT v.id::text, v.occurred_at AS at FROM visits v
     JOIN delivery_targets t ON t.target = 'wolkvox-gestiones' AND t.is_enabled
     WHERE v.occurred_at >= t.since AND v.is_finished AND NOT v.is_cancelled
       AND ($1::timestamptz IS NULL OR (v.occurred_at, v.id) > ($1, $2::uuid))
     ORDER BY v.occurred_at, v.id LIMIT ${BATCH}`,
    [after?.at ?? null, after?.id ?? null],
  );
  return rows;
}
