import type pg from "pg";

/**
 * Runs `run` in one transaction on a plain connection: committed where it returns, taken back where it throws.
 * A connection that cannot even be rolled back is not used again.
 */
export async function inPoolTransaction<T>(
  database: pg.Pool,
  run: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await database.connect();
  // The query that was under way fails too; without a listener the event alone would end the process.
  client.on("error", ignore);
  let isBroken = false;
  try {
    await client.query("BEGIN");
    const result = await run(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.off("error", ignore);
    client.release(isBroken);
  }
}

function ignore(): void {}
