import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { dailyCalls, type Hold, nextCallAt, type PollStanding } from "../rules/decide-call";
import { nextMidnight } from "../rules/next-midnight";
import type { PollProblem } from "../schema/connection";

interface StandingRow {
  connection_id: string;
  lease_until: Date | null;
  last_slot: bigint | null;
  last_called_at: Date | null;
  last_good_at: Date | null;
  hold: Hold | null;
  held_until: Date | null;
  problem: PollProblem | null;
  failures: number;
  wants_refresh: boolean;
  worker_seen_at: Date | null;
  is_enabled: boolean;
  licences: number;
  daily_limit: number | null;
  time_zone: string;
  day: string;
  used: number;
  now: Date;
}

/** A worker looks in at least this often, twice over. */
const WORKER_SILENT_MS = 45_000;

/** Where the polls of one connection stand, by the database's clock. */
export interface Standing {
  readonly connectionId: string;
  readonly poll: PollStanding;
  /** By itself, or at once where somebody asked for it; null where somebody must act first. */
  readonly nextAt: Date | null;
  readonly wantsRefresh: boolean;
  readonly lastGoodAt: Date | null;
  readonly problem: PollProblem | null;
  readonly failures: number;
  readonly workerSeenAt: Date | null;
  readonly isWorkerRunning: boolean;
  readonly budget: {
    readonly day: string;
    readonly limit: number;
    readonly used: number;
    readonly left: number;
    readonly resetsAt: Date;
  };
}

export async function listStandings(): Promise<Standing[]> {
  const rows = await db().$queryRaw<StandingRow[]>`
    SELECT s.connection_id::text, s.lease_until, s.last_slot, s.last_called_at, s.last_good_at, s.hold, s.held_until,
           s.problem, s.failures, s.wants_refresh, s.worker_seen_at, c.is_enabled, c.licences, c.daily_limit,
           c.time_zone, t.now, t.day, coalesce(b.used, 0)::int AS used
    FROM wolkvox_poll_states s
    JOIN wolkvox_connections c ON c.id = s.connection_id
    CROSS JOIN LATERAL (
      SELECT clock_timestamp() AS now, to_char(clock_timestamp() AT TIME ZONE c.time_zone, 'YYYY-MM-DD') AS day
    ) t
    LEFT JOIN wolkvox_budget_days b ON b.connection_id = c.id AND b.day = t.day::date
    ORDER BY c.name, c.id`;
  return rows.map(toStanding);
}

function toStanding(row: StandingRow): Standing {
  const poll: PollStanding = {
    now: row.now,
    slotMs: env.ATALAYA_POLL_SLOT_MS,
    isEnabled: row.is_enabled,
    leaseUntil: row.lease_until,
    lastSlot: row.last_slot === null ? null : Number(row.last_slot),
    lastCalledAt: row.last_called_at,
    hold: row.hold,
    heldUntil: row.held_until,
  };
  const limit = dailyCalls({ licences: row.licences, dailyLimit: row.daily_limit });
  return {
    connectionId: row.connection_id,
    poll,
    nextAt: nextCallAt(row.wants_refresh && row.hold === "failing" ? { ...poll, hold: null } : poll),
    wantsRefresh: row.wants_refresh,
    lastGoodAt: row.last_good_at,
    problem: row.problem,
    failures: row.failures,
    workerSeenAt: row.worker_seen_at,
    isWorkerRunning:
      row.worker_seen_at !== null && row.now.getTime() - row.worker_seen_at.getTime() < WORKER_SILENT_MS,
    budget: {
      day: row.day,
      limit,
      used: row.used,
      left: Math.max(0, limit - row.used),
      resetsAt: nextMidnight(row.now, row.time_zone),
    },
  };
}
