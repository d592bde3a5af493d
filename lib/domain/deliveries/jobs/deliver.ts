import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { DELIVERIES_CHANNEL } from "@/lib/platform/channels";
import { listen } from "@/lib/platform/listen";
import { log } from "@/lib/platform/log";
import { type ClaimOptions, claimDeliveries, LEASE_S } from "../commands/claim-deliveries";
import { keepLeases } from "../commands/keep-leases";
import { settleDelivery } from "../commands/settle-delivery";
import type { ClaimedDelivery, DeliveryAnswer } from "../schema/delivery";

/** A target's way out. `send` never throws for what the target or the way there does, and never repeats by itself. */
export interface DeliverySender extends Pick<ClaimOptions, "target" | "isRepeatable" | "takeTurn"> {
  send(delivery: ClaimedDelivery, signal: AbortSignal): Promise<DeliveryAnswer>;
}

/** A NOTIFY can be missed, and a dead worker announces nothing. */
const SWEEP_MS = 2_000;
const LEASE_RENEWAL_MS = 4_000;
/** A worker that was held up for so long between claim and request may have been given up meanwhile. */
const LONGEST_HOLD_UP_MS = 1_000 * (LEASE_S / 2);
/** What is under way at a stop is let to its end for so long; then it is for the next worker to judge. */
const LAST_ANSWERS_MS = 8_000;

/** Sends what is owed to every target, for as long as the process lives. */
export function startDelivering(
  database: pg.Pool,
  senders: readonly DeliverySender[],
): { stop(): Promise<void> } {
  const workerId = uuidv7();
  const lines = senders.map((sender) => startLine(database, workerId, sender));
  const wakeAll = () => {
    for (const line of lines) line.wake();
  };
  const listener = listen(DELIVERIES_CHANNEL, { onNotification: wakeAll, onConnect: wakeAll });
  const renewal = setInterval(() => {
    const ids = lines.flatMap((line) => line.underWay());
    keepLeases(database, workerId, ids).catch((error: unknown) =>
      log.warn({ reason: nameOf(error) }, "leases not kept"),
    );
  }, LEASE_RENEWAL_MS);
  return {
    async stop() {
      await listener.close();
      await Promise.all(lines.map((line) => line.stop()));
      clearInterval(renewal);
    },
  };
}

interface Line {
  wake(): void;
  /** Ids of what it is sending. */
  underWay(): string[];
  stop(): Promise<void>;
}

/** One target's line: claims, lets requests run side by side, and claims again once one is over. */
function startLine(database: pg.Pool, workerId: string, sender: DeliverySender): Line {
  const stopping = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  let woken = Promise.withResolvers<void>();
  const wake = () => woken.resolve();

  const run = async () => {
    while (!stopping.signal.aborted) {
      woken = Promise.withResolvers<void>();
      const { sent, waitMs } = await claimAndSend();
      const isPaced = sent > 0 && waitMs !== null;
      await pauseFor(Math.min(waitMs ?? SWEEP_MS, SWEEP_MS), isPaced ? [] : [woken.promise]);
    }
  };
  /** Until the pace allows more, whatever else happens is no reason to ask again. */
  const pauseFor = async (ms: number, orUntil: readonly Promise<void>[]) => {
    const pause = new AbortController();
    const signal = AbortSignal.any([pause.signal, stopping.signal]);
    await Promise.race([...orUntil, wait(ms, undefined, { signal }).catch(() => undefined)]);
    pause.abort();
  };
  const claimAndSend = async (): Promise<{ sent: number; waitMs: number | null }> => {
    try {
      const { claimed, waitMs } = await claimDeliveries(database, { ...sender, workerId });
      const claimedAt = performance.now();
      for (const delivery of claimed) {
        const sending = sendOne(database, sender, delivery, claimedAt, stopping.signal).finally(() => {
          underWay.delete(delivery.id);
          wake();
        });
        underWay.set(delivery.id, sending);
      }
      return { sent: claimed.length, waitMs };
    } catch (error) {
      log.error({ target: sender.target, reason: nameOf(error) }, "claiming failed");
      return { sent: 0, waitMs: SWEEP_MS };
    }
  };
  const running = run();
  return {
    wake,
    underWay: () => [...underWay.keys()],
    async stop() {
      stopping.abort();
      wake();
      await running;
      await Promise.race([Promise.all(underWay.values()), wait(LAST_ANSWERS_MS, undefined, { ref: false })]);
    },
  };
}

async function sendOne(
  database: pg.Pool,
  sender: DeliverySender,
  delivery: ClaimedDelivery,
  claimedAt: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    const isTooLate = performance.now() - claimedAt > LONGEST_HOLD_UP_MS;
    const answer = isTooLate ? NEVER_LEFT : await sender.send(delivery, signal);
    await settleDelivery(database, delivery, answer, sender.isRepeatable);
  } catch (error) {
    // Its lease runs out, and then it is judged as one whose worker died.
    log.error(
      { target: sender.target, delivery: delivery.id, reason: nameOf(error) },
      "delivery not settled",
    );
  }
}

const NEVER_LEFT: DeliveryAnswer = {
  outcome: { kind: "later", reason: "not-sent", retryAfterS: null },
  httpStatus: null,
  answer: null,
};

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? `${error.name} ${String(error.code)}` : error.name;
}
