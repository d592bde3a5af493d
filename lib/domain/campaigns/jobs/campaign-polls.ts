import type pg from "pg";
import { POLLS_CHANNEL } from "@/lib/platform/channels";
import { listen } from "@/lib/platform/listen";
import { log } from "@/lib/platform/log";
import { noteWorker } from "../commands/note-worker";
import { thinSnapshots } from "../commands/thin-snapshots";
import { listStandings } from "../queries/list-standings";
import { pollConnection } from "./poll-connection";

/** A NOTIFY can be missed while the listening connection is down. */
const LONGEST_SLEEP_MS = 5_000;
const SHORTEST_SLEEP_MS = 10;
const WAIT_AFTER_FAILURE_MS = 2_000;
const THIN_EVERY_MS = 3_600_000;
/** A call may take a minute; a process that is asked to stop has less. What is cut is shown as lost. */
const LONGEST_STOP_MS = 3_000;

export interface CampaignPolls {
  /** Resolves once the polls under way are over, or after 3 s. */
  stop(): Promise<void>;
}

/**
 * Polls every connection once in each slot for as long as the process lives, together with whichever other
 * processes do the same: the database decides whose turn it is.
 */
export function startCampaignPolls(database: pg.Pool): CampaignPolls {
  const running = new Map<string, Promise<void>>();
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | null = null;
  let isWanted = false;

  const poll = async (connectionId: string, slotMs: number) => {
    try {
      const result = await pollConnection(database, connectionId, slotMs);
      if (result !== "not-due") log.info({ connectionId, result }, "polled wolkvox");
    } catch (error) {
      log.error({ connectionId, reason: nameFailure(error) }, "poll failed");
    } finally {
      running.delete(connectionId);
      wake();
    }
  };
  /** Starts what is due. @returns how long nothing else is, in milliseconds. */
  const look = async (): Promise<number> => {
    await noteWorker(database);
    const waits = (await listStandings()).flatMap(({ connectionId, nextAt, poll: { now, slotMs } }) => {
      if (!nextAt || running.has(connectionId)) return [];
      const waitMs = nextAt.getTime() - now.getTime();
      // Somebody else may take it first; then the next look is not at once.
      if (waitMs > 0) return [waitMs];
      running.set(connectionId, poll(connectionId, slotMs));
      return [slotMs / 10];
    });
    return Math.min(LONGEST_SLEEP_MS, ...waits);
  };
  const wake = () => {
    isWanted = true;
    if (isStopping || round) return;
    clearTimeout(timer);
    isWanted = false;
    round = look()
      .catch((error: unknown) => {
        log.error({ reason: nameFailure(error) }, "cannot read which polls are due");
        return WAIT_AFTER_FAILURE_MS;
      })
      .then((sleepMs) => {
        round = null;
        if (!isStopping)
          timer = setTimeout(wake, isWanted ? SHORTEST_SLEEP_MS : Math.max(SHORTEST_SLEEP_MS, sleepMs));
      });
  };
  const thin = async () => {
    try {
      while (!isStopping && (await thinSnapshots(database)));
    } catch (error) {
      log.error({ reason: nameFailure(error) }, "thinning snapshots failed");
    }
  };

  const listener = listen(POLLS_CHANNEL, { onNotification: wake, onConnect: wake });
  const thinning = setInterval(thin, THIN_EVERY_MS);
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      clearInterval(thinning);
      await listener.close();
      const ended = Promise.all([round, ...running.values()]);
      await Promise.race([ended, new Promise((done) => setTimeout(done, LONGEST_STOP_MS).unref())]);
    },
  };
}

/** Names the kind of failure without the values in it. */
function nameFailure(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}
