import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { type Announcement, LIVE_CHANNEL, REBUILDS_CHANNEL } from "@/lib/platform/channels";
import { listen } from "@/lib/platform/listen";
import { log } from "@/lib/platform/log";
import { finishRebuild } from "./commands/control-rebuild";
import { type RebuildStep, rebuildVisits } from "./commands/rebuild-visits";
import { mayPass, nameFailure } from "./jobs";

/** Small, so that a receipt that comes in never waits long for the visits' locks. */
const BATCH = 50;
/** Also finds the rebuild of a process that died. */
const SWEEP_MS = 5_000;
const WAIT_FOR_RECEIPTS_MS = 150;
/** In an endless flood a rebuild still moves: one batch after this long. */
const LONGEST_YIELD_MS = 3_000;
const WAIT_AFTER_FAILURE_MS = 2_000;
/** Open browsers read their pages again this often while visits change under them. */
const ANNOUNCE_MS = 10_000;

export interface Rebuilding {
  /** Resolves once the batch under way is done and no further one will start. */
  stop(): Promise<void>;
}

/** Works off rebuilds for as long as the process lives, after the receipts that wait. */
export function startRebuilding(database: pg.Pool): Rebuilding {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  const run = async () => {
    const announce = announcer(database);
    while (!stopping.signal.aborted) {
      await yieldToReceipts(database, stopping.signal);
      const startedAt = performance.now();
      const step = await takeStep(database);
      if (!step) break;
      await announce(step);
      // Half of the time is left to everybody else.
      await pause(performance.now() - startedAt, stopping.signal);
    }
    running = null;
  };
  const wake = () => {
    if (!stopping.signal.aborted) running ??= run();
  };
  const listener = listen(REBUILDS_CHANNEL, { onNotification: wake, onConnect: wake });
  const sweep = setInterval(wake, SWEEP_MS);
  return {
    async stop() {
      stopping.abort();
      clearInterval(sweep);
      await listener.close();
      await running;
    },
  };
}

/** @returns null where there is nothing to do, or it failed and the next sweep tries again. */
async function takeStep(database: pg.Pool): Promise<RebuildStep | null> {
  try {
    const step = await rebuildVisits(database, BATCH);
    if (step?.taken === 0) await finishRebuild(step.rebuildId);
    return step;
  } catch (error) {
    log.error({ reason: nameFailure(error) }, "rebuild failed");
    if (!mayPass(error)) return takeOneByOne(database);
    await wait(WAIT_AFTER_FAILURE_MS);
    return null;
  }
}

/** A batch one by one: a visit that cannot be written stays as it was, and holds up no other. */
async function takeOneByOne(database: pg.Pool): Promise<RebuildStep | null> {
  let last: RebuildStep | null = null;
  for (let taken = 0; taken < BATCH; taken += 1) {
    try {
      last = await rebuildVisits(database, 1);
    } catch (error) {
      if (mayPass(error)) return null;
      last = await rebuildVisits(database, 1, { isSkipping: true });
      log.error({ rebuildId: last?.rebuildId, reason: nameFailure(error) }, "visit left as it was");
    }
    if (!last?.taken) break;
  }
  if (last?.taken === 0) await finishRebuild(last.rebuildId);
  return last;
}

async function yieldToReceipts(database: pg.Pool, signal: AbortSignal): Promise<void> {
  const until = performance.now() + LONGEST_YIELD_MS;
  while (performance.now() < until && !signal.aborted) {
    const { rowCount } = await database
      .query("SELECT FROM receipt_states WHERE status = 'pending' LIMIT 1")
      .catch(() => ({ rowCount: 0 }));
    if (rowCount === 0) return;
    await pause(WAIT_FOR_RECEIPTS_MS, signal);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}

/** Tells open browsers now and then, and at the end, that any visit may have changed. */
function announcer(database: pg.Pool): (step: RebuildStep) => Promise<void> {
  let toldMs = performance.now();
  let isUntold = false;
  return async ({ taken, changed }) => {
    isUntold ||= changed > 0;
    if (!isUntold || (taken > 0 && performance.now() - toldMs < ANNOUNCE_MS)) return;
    toldMs = performance.now();
    isUntold = false;
    const event: Announcement = { kind: "resync" };
    await database
      .query("SELECT pg_notify($1, $2)", [LIVE_CHANNEL, JSON.stringify(event)])
      .catch(() => undefined);
  };
}
