import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { LIVE_CHANNEL, RECEIPTS_CHANNEL } from "@/lib/platform/channels";
import { listen } from "@/lib/platform/listen";
import { log } from "@/lib/platform/log";
import { isolateReceipt } from "./commands/isolate-receipt";
import { judgeVisits, type VisitFollower } from "./commands/judge-visits";
import { projectReceipts } from "./commands/project-receipts";

const BATCH = 200;
/** A NOTIFY can be missed while the listening connection is down. */
const SWEEP_MS = 5_000;
const WAIT_AFTER_FAILURE_MS = 500;
const SHORTEST_PAUSE_MS = 60;
const LONGEST_PAUSE_MS = 400;

/** Small: a visit that comes again waits for the batch that its row is judged in. */
const JUDGING_BATCH = 100;
const SHORTEST_REST_MS = 20;
const LONGEST_REST_MS = 5_000;

/** Work that goes on for as long as the process lives. */
export interface BackgroundWork {
  /** Resolves once the batch under way is done and no further one will start. */
  stop(): Promise<void>;
}

/**
 * Takes turn after turn while there is work: at each announcement on the channel, and on a sweep.
 * @param takeTurn is told how to ask whether more was announced meanwhile, and says whether more is left.
 */
function workAt(channel: string, takeTurn: (isAnnounced: () => boolean) => Promise<boolean>): BackgroundWork {
  let isStopping = false;
  let isWanted = false;
  let running: Promise<void> | null = null;

  const run = async () => {
    while (isWanted && !isStopping) {
      isWanted = false;
      const isMoreLeft = await takeTurn(() => isWanted);
      isWanted ||= isMoreLeft;
    }
    running = null;
  };
  const wake = () => {
    isWanted = true;
    if (!isStopping) running ??= run();
  };
  const listener = listen(channel, { onNotification: wake, onConnect: wake });
  const sweep = setInterval(wake, SWEEP_MS);
  return {
    async stop() {
      isStopping = true;
      clearInterval(sweep);
      await listener.close();
      await running;
    },
  };
}

/** Turns waiting receipts into visits for as long as the process lives: at each announcement, and on a sweep. */
export function startProjection(database: pg.Pool): BackgroundWork {
  return workAt(RECEIPTS_CHANNEL, async (isAnnounced) => {
    const startedAt = performance.now();
    const taken = await projectBatch(database);
    // Announced while the batch ran: receipts are streaming in, so yield before the next.
    if (isAnnounced()) await wait(pauseAfter(performance.now() - startedAt));
    return taken > 0;
  });
}

/**
 * In a flood the projection takes a third of the time and leaves the rest to the webhook, whose sender may
 * not try again. The pause also gathers larger batches, which cost less for each visit; a visit that comes
 * alone never waits for it.
 */
function pauseAfter(batchMs: number): number {
  return Math.min(Math.max(2 * batchMs, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
}

/** Projects one batch, or finds the one receipt that stops it. @returns how many receipts were dealt with. */
async function projectBatch(database: pg.Pool): Promise<number> {
  try {
    return await projectReceipts(database, BATCH);
  } catch (error) {
    log.error({ reason: nameFailure(error) }, "projection failed");
    if (mayPass(error)) {
      await wait(WAIT_AFTER_FAILURE_MS);
      return 0;
    }
    return projectOneByOne(database);
  }
}

/** Up to a batch of receipts one by one, so that the one that cannot be projected is set apart. */
async function projectOneByOne(database: pg.Pool): Promise<number> {
  for (let done = 0; done < BATCH; done += 1) {
    try {
      if ((await projectReceipts(database, 1)) === 0) return done;
    } catch (error) {
      if (mayPass(error)) return done;
      await isolateReceipt(database, nameFailure(error));
    }
  }
  return BATCH;
}

/** Judges the flags of visits that wait for it, for as long as the process lives: after each change, and on a sweep. */
export function startJudging(database: pg.Pool, followers: readonly VisitFollower[]): BackgroundWork {
  return workAt(LIVE_CHANNEL, async (isAnnounced) => {
    const startedAt = performance.now();
    const taken = await judgeBatch(database, followers);
    if (taken > 0 || isAnnounced()) await wait(await restAfter(database, performance.now() - startedAt));
    return taken > 0;
  });
}

/** Flags may come a little later than visits: while receipts wait, judging takes a tenth of the time. */
async function restAfter(database: pg.Pool, batchMs: number): Promise<number> {
  const { rows } = await database
    .query<{ is_busy: boolean }>(
      "SELECT EXISTS (SELECT FROM receipt_states WHERE status = 'pending') AS is_busy",
    )
    .catch(() => ({ rows: [] }));
  return rows[0]?.is_busy === false
    ? SHORTEST_REST_MS
    : Math.min(10 * batchMs + SHORTEST_REST_MS, LONGEST_REST_MS);
}

/** @returns how many visits were dealt with; 0 after a failure, so that the next sweep tries again. */
async function judgeBatch(database: pg.Pool, followers: readonly VisitFollower[]): Promise<number> {
  try {
    return await judgeVisits(database, JUDGING_BATCH, followers);
  } catch (error) {
    log.error({ reason: nameFailure(error) }, "judging failed");
    return 0;
  }
}

/** SQLSTATE classes that say nothing against the data: connection, rollback, resources, operator. */
const PASSING = /^(08|40|53|57)/;

/** Whether the same batch may succeed a little later: no answer from Postgres, or one of a passing kind. */
export function mayPass(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.length !== 5 || PASSING.test(code);
}

/** Names the kind of failure without the values in it, which may be personal data. */
export function nameFailure(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}
