import type pg from "pg";

/** Writes down that a worker looks after the connections; at most every 15 s. */
export async function noteWorker(database: pg.Pool): Promise<void> {
  await database.query(
    `UPDATE wolkvox_poll_states SET worker_seen_at = clock_timestamp()
     WHERE connection_id IN (
       SELECT connection_id FROM wolkvox_poll_states
       WHERE worker_seen_at IS NULL OR worker_seen_at < clock_timestamp() - interval '15 seconds'
       FOR UPDATE SKIP LOCKED)`,
  );
}
