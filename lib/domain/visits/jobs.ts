import type pg from "pg";
import { RECEIPTS_CHANNEL } from "@/lib/platform/channels";
import { listen } from "@/lib/platform/listen";
import { log } from "@/lib/platform/log";
import { isolateReceipt } from "./commands/isolate-receipt";
import { projectReceipts } from "./commands/project-receipts";

const BATCH = 200;
/** A NOTIFY can be missed while the listening connection is down. */
const SWEEP_MS = 5_000;
const WAIT_AFTER_FAILURE_MS = 500;

export interface Projection {
  /** Resolves once the batch under way is done and no further one will start. */
  stop(): Promise<void>;
}

/** Turns waiting receipts into visits for as long as the process lives: at each announcement, and on a sweep. */
export function startProjection(database: pg.Pool): Projection {
  let isStopping = false;
  let isWanted = false;
  let running: Promise<void> | null = null;

  const run = async () => {
    while (isWanted && !isStopping) {
      isWanted = false;
      await projectAll(database, () => isStopping);
    }
    running = null;
  };
  const wake = () => {
    isWanted = true;
    if (!isStopping) running ??= run();
  };
  const listener = listen(RECEIPTS_CHANNEL, { onNotification: wake, onConnect: wake });
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

async function projectAll(database: pg.Pool, isStopping: () => boolean): Promise<void> {
  let limit = BATCH;
  while (!isStopping()) {
    try {
      const taken = await projectReceipts(database, limit);
      // After a failure receipts go one by one until the culprit is out of the way.
      if (taken < limit) return;
      limit = Math.min(BATCH, limit * 2);
    } catch (error) {
      log.error({ limit, reason: nameFailure(error) }, "projection failed");
      if (limit === 1) await isolateReceipt(database, nameFailure(error)).catch(() => undefined);
      limit = 1;
      if (mayPass(error)) await new Promise((resolve) => setTimeout(resolve, WAIT_AFTER_FAILURE_MS));
    }
  }
}

/** SQLSTATE classes that say nothing against the data: connection, rollback, resources, operator. */
const PASSING = /^(08|40|53|57)/;

/** Whether the same batch may succeed a little later: no answer from Postgres, or one of a passing kind. */
function mayPass(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.length !== 5 || PASSING.test(code);
}

/** Names the kind of failure without the values in it, which may be personal data. */
function nameFailure(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}
