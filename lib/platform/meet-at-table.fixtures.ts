import { setTimeout as wait } from "node:timers/promises";
import { pool } from "./db";

/**
 * Runs `write` as often as `times` says, all at once: each has read what it wants to, and waits to write to
 * `table`, before the first one may.
 */
export async function meetAtTable(
  table: string,
  times: number,
  write: () => Promise<unknown>,
): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    // Whoever reads is let in, whoever writes waits.
    await client.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    const writes = Promise.all(Array.from({ length: times }, write));
    while ((await countWaiting(table)) < times) await wait(10);
    await client.query("COMMIT");
    await writes;
  } finally {
    client.release();
  }
}

async function countWaiting(table: string): Promise<number> {
  const { rowCount } = await pool().query(
    "SELECT FROM pg_locks WHERE relation = $1::regclass AND NOT granted",
    [table],
  );
  return rowCount ?? 0;
}
