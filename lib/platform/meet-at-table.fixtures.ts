import { setTimeout as wait } from "node:timers/promises";
import { pool } from "./db";

/**
 * Runs `write` as often as `times` says, all at once: each has read what it wants to, and waits to write to
 * `table`, before the first one may. @throws what one of them throws.
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
    let isOver = false;
    const writes = Promise.allSettled(Array.from({ length: times }, write)).finally(() => {
      isOver = true;
    });
    while (!isOver && (await countWaiting(table)) < times) await wait(10);
    await client.query("COMMIT");
    for (const end of await writes) if (end.status === "rejected") throw end.reason;
  } finally {
    // Whatever the client still holds is let go with it.
    client.release(true);
  }
}

async function countWaiting(table: string): Promise<number> {
  const { rowCount } = await pool().query(
    `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
     WHERE l.relation = $1::regclass AND NOT l.granted`,
    [table],
  );
  return rowCount ?? 0;
}
