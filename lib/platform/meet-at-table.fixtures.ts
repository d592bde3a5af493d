import { setTimeout as wait } from "node:timers/promises";
import { pool } from "./db";
import { countLockWaits } from "./lock-waits.fixtures";

/**
 * Starts all, and lets none write to `table` before every one has read what it wants to, and waits.
 * @returns how each of them ended.
 */
export async function meetAtTable<Value>(
  table: string,
  start: () => Promise<Value>[],
): Promise<PromiseSettledResult<Value>[]> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query(`LOCK TABLE ${table} IN SHARE MODE`);
    const started = start();
    let isOver = false;
    const ends = Promise.allSettled(started).finally(() => {
      isOver = true;
    });
    while (!isOver && (await countLockWaits()) < started.length) await wait(10);
    await client.query("COMMIT");
    return await ends;
  } finally {
    // Whatever the client still holds is let go with it.
    client.release(true);
  }
}
