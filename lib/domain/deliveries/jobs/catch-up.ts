import type pg from "pg";
import { pool } from "@/lib/platform/db";
import { handleJob } from "@/lib/platform/queue";
import { owePromiseGestiones } from "../commands/owe-promise-gestiones";
import { planGestiones } from "../commands/plan-gestiones";
import { catchUpJob } from "../schema/catch-up";

const BATCH = 200;

/** In the order in which things happened, so that an account's gestiones leave in theirs. */
export const catchUp = handleJob(catchUpJob, async (_payload, signal) => {
  await inBatches(nextVisits, planGestiones, signal);
  await inBatches(nextChanges, owePromiseGestiones, signal);
});

interface Found {
  readonly id: string;
  readonly at: Date;
}

async function inBatches(
  next: (after: Found | null) => Promise<Found[]>,
  plan: (client: pg.PoolClient, ids: readonly string[]) => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  let last: Found | null = null;
  while (!signal.aborted) {
    const batch: Found[] = await next(last);
    await inTransaction((client) =>
      plan(
        client,
        batch.map(({ id }) => id),
      ),
    );
    last = batch.at(-1) ?? null;
    if (batch.length < BATCH) return;
  }
}

async function inTransaction(work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await work(client);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function nextVisits(after: Found | null): Promise<Found[]> {
  const { rows } = await pool().query<Found>(
    `SELECT v.id::text, v.occurred_at AS at FROM visits v
     JOIN delivery_targets t ON t.target = 'wolkvox-gestiones' AND t.is_enabled
     WHERE v.occurred_at >= t.since AND v.is_finished AND NOT v.is_cancelled
       AND ($1::timestamptz IS NULL OR (v.occurred_at, v.id) > ($1, $2::uuid))
     ORDER BY v.occurred_at, v.id LIMIT ${BATCH}`,
    [after?.at ?? null, after?.id ?? null],
  );
  return rows;
}

/** Ids of changes grow with time. */
async function nextChanges(after: Found | null): Promise<Found[]> {
  const { rows } = await pool().query<Found>(
    `SELECT c.id::text, c.at FROM promise_changes c
     JOIN delivery_targets t ON t.target = 'wolkvox-gestiones' AND t.is_enabled
     WHERE c.kind = 'status' AND c.undone_at IS NULL AND c.at >= t.since
       AND ($1::uuid IS NULL OR c.id > $1::uuid)
     ORDER BY c.id LIMIT ${BATCH}`,
    [after?.id ?? null],
  );
  return rows;
}
