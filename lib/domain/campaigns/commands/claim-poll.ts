import { hostname } from "node:os";
import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { LIVE_CHANNEL } from "@/lib/platform/channels";
import { env } from "@/lib/platform/env";
import { dailyCalls, decideCall, slotOf } from "../rules/decide-call";
import { nextMidnight } from "../rules/next-midnight";
import type { ClaimedPoll, StandingRecord } from "./poll-records";
import { toStanding } from "./poll-records";

const LONGEST_ANSWER_MS = 60_000;
const SHORTEST_ANSWER_MS = 300;

/** wolkvox answers within 60 s; a sandbox with shorter slots has its share of them. */
export function answerTimeoutMs(slotMs: number): number {
  return Math.min(LONGEST_ANSWER_MS, Math.max(SHORTEST_ANSWER_MS, slotMs / 5));
}

/** The lease outlives the call, and ends long before the next slot. */
function leaseMs(slotMs: number): number {
  return answerTimeoutMs(slotMs) * 1.25;
}

const READ_STANDING = `
  SELECT s.connection_id, s.fence, s.lease_until, s.last_slot, s.last_called_at, s.hold, s.held_until, s.wants_refresh,
         c.server, c.base_url, c.licences, c.daily_limit, c.time_zone, c.is_enabled, c.token_sealed,
         clock_timestamp() AS now,
         to_char(clock_timestamp() AT TIME ZONE c.time_zone, 'YYYY-MM-DD') AS day
  FROM wolkvox_poll_states s JOIN wolkvox_connections c ON c.id = s.connection_id
  WHERE s.connection_id = $1 FOR UPDATE OF s SKIP LOCKED`;

/**
 * Takes the next call of a connection for this process, in one transaction that is committed before the call
 * is made: the slot, the lease, the poll's row and the charge to the account's day. Everything goes by the
 * database's clock.
 *
 * @returns null where another process has it, or where no call may be made now.
 */
export async function claimPoll(
  database: pg.Pool,
  connectionId: string,
  slotMs: number,
): Promise<ClaimedPoll | null> {
  // Taken before the database is asked: a process that freezes in between knows that it is late.
  const claimedAtMs = performance.now();
  const client = await database.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<StandingRecord>(READ_STANDING, [connectionId]);
    const claimed = rows[0] ? await claimIn(client, rows[0], slotMs, claimedAtMs) : null;
    await client.query("COMMIT");
    return claimed;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function claimIn(
  client: pg.PoolClient,
  record: StandingRecord,
  slotMs: number,
  claimedAtMs: number,
): Promise<ClaimedPoll | null> {
  const slot = slotToTake(record, slotMs);
  if (slot === null) return null;
  const resetsAt = nextMidnight(record.now, record.time_zone);
  if (!(await charge(client, record))) {
    await client.query(
      `UPDATE wolkvox_poll_states SET hold = 'paused', held_until = $2, problem = 'token-limit', wants_refresh = false
       WHERE connection_id = $1`,
      [record.connection_id, resetsAt],
    );
    return null;
  }
  return startPoll(client, record, { slot, slotMs, claimedAtMs, resetsAt });
}

function slotToTake(record: StandingRecord, slotMs: number): number | null {
  if (env.ATALAYA_CHAOS_MUTATION === "poll-by-own-clock") {
    const isNews = slotOf(new Date(), slotMs) !== slotOf(record.last_called_at ?? new Date(0), slotMs);
    return isNews ? Date.now() * 1_000 + (process.hrtime()[1] % 1_000) : null;
  }
  const decision = decideCall(toStanding(record, slotMs), record.wants_refresh);
  return decision.kind === "call" ? decision.slot : null;
}

/** Counts one call on the account's day. @returns false where the day has none left. */
async function charge(client: pg.PoolClient, record: StandingRecord): Promise<boolean> {
  const limit = dailyCalls({ licences: record.licences, dailyLimit: record.daily_limit });
  if (env.ATALAYA_CHAOS_MUTATION === "charge-after-call") {
    const { rows } = await client.query<{ used: number }>(
      "SELECT used FROM wolkvox_budget_days WHERE connection_id = $1 AND day = $2",
      [record.connection_id, record.day],
    );
    return (rows[0]?.used ?? 0) < limit;
  }
  const { rowCount } = await client.query(
    `INSERT INTO wolkvox_budget_days AS b (connection_id, day, used) VALUES ($1, $2, 1)
     ON CONFLICT (connection_id, day) DO UPDATE SET used = b.used + 1 WHERE b.used < $3`,
    [record.connection_id, record.day, limit],
  );
  return rowCount === 1;
}

async function startPoll(
  client: pg.PoolClient,
  record: StandingRecord,
  {
    slot,
    slotMs,
    claimedAtMs,
    resetsAt,
  }: { slot: number; slotMs: number; claimedAtMs: number; resetsAt: Date },
): Promise<ClaimedPoll> {
  const pollId = uuidv7();
  const fence = Number(record.fence) + 1;
  // Whoever held the lease before never came back with an answer.
  await client.query(
    `UPDATE wolkvox_polls SET outcome = 'failed', problem = 'lost', ended_at = $2
     WHERE connection_id = $1 AND outcome = 'under-way'`,
    [record.connection_id, record.now],
  );
  await client.query(
    `INSERT INTO wolkvox_polls (id, connection_id, slot, fence, started_at, is_manual, outcome)
     VALUES ($1, $2, $3, $4, $5, $6, 'under-way')`,
    [pollId, record.connection_id, slot, fence, record.now, record.wants_refresh],
  );
  await client.query(
    `UPDATE wolkvox_poll_states
     SET fence = $2, lease_until = $3, last_slot = $4, last_called_at = $5, holder = $6, wants_refresh = false
     WHERE connection_id = $1`,
    [
      record.connection_id,
      fence,
      new Date(record.now.getTime() + leaseMs(slotMs)),
      slot,
      record.now,
      `${hostname()}:${process.pid}`,
    ],
  );
  await client.query("SELECT pg_notify($1, $2)", [LIVE_CHANNEL, '{"kind":"campaigns"}']);
  return {
    pollId,
    connectionId: record.connection_id,
    fence,
    startedAt: record.now,
    day: record.day,
    resetsAt,
    slotMs,
    claimedAtMs,
    access: { server: record.server, baseUrl: record.base_url, tokenSealed: record.token_sealed },
  };
}
