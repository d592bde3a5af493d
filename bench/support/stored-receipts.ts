import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

export function sha256Of(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}

/** A connection to count with. Should the run fail first, its own error is the one to see. */
export async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/**
 * How many acknowledged receipts are not in the database with exactly the bytes that were sent.
 * @param acked receipt id → SHA-256 of the body that was sent, in hexadecimal.
 */
export async function findUnstored(client: pg.Client, acked: ReadonlyMap<string, string>): Promise<number> {
  const { rows } = await client.query<{ missing: number }>(
    `SELECT count(*)::int AS missing
     FROM unnest($1::uuid[], $2::text[]) AS sent(id, sha256)
     WHERE NOT EXISTS (
       SELECT FROM receipts r
       WHERE r.id = sent.id AND sha256(r.body) = decode(sent.sha256, 'hex') AND r.sha256 = sha256(r.body))`,
    [[...acked.keys()], [...acked.values()]],
  );
  return rows[0]?.missing ?? Number.NaN;
}

const LONGEST_WAIT_MS = 120_000;

/** Waits until the worker has read every receipt. @throws where some still wait after two minutes. */
export function waitUntilProjected(client: pg.Client): Promise<void> {
  return waitUntilNone(client, "SELECT 1 FROM receipt_states WHERE status = 'pending' LIMIT 1");
}

/** Waits until every visit's flags are judged. @throws where some still wait after two minutes. */
export function waitUntilJudged(client: pg.Client): Promise<void> {
  return waitUntilNone(client, "SELECT 1 FROM visits WHERE judged_at IS NULL LIMIT 1");
}

async function waitUntilNone(client: pg.Client, waiting: string): Promise<void> {
  const until = Date.now() + LONGEST_WAIT_MS;
  while (Date.now() < until) {
    const { rows } = await client.query(waiting);
    if (rows.length === 0) return;
    await wait(100);
  }
  throw new Error(`The worker does not get done: ${waiting}`);
}
