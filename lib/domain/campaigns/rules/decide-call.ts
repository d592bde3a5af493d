import type { PollProblem } from "../schema/connection";

/** Why a connection does not use its next slot; kept in the database, so that every process knows. */
export type Hold = "failing" | "paused" | "stopped";

/** Where the polls of a connection stand, at the database's own time. */
export interface PollStanding {
  readonly now: Date;
  readonly slotMs: number;
  readonly isEnabled: boolean;
  readonly leaseUntil: Date | null;
  readonly lastSlot: number | null;
  readonly lastCalledAt: Date | null;
  readonly hold: Hold | null;
  readonly heldUntil: Date | null;
}

export type CallDecision =
  | { readonly kind: "call"; readonly slot: number }
  | {
      readonly kind: "wait";
      readonly reason: "disabled" | "stopped" | "under-way" | "too-soon" | "paused" | "failing";
      /** Null where time alone does not help. */
      readonly until: Date | null;
    };

/** Slots are counted from 1970 by the database's clock, so that all processes count alike. */
export function slotOf(at: Date, slotMs: number): number {
  return Math.floor(at.getTime() / slotMs);
}

/** Two calls are as far apart as wolkvox asks but for this: a late one would push all that follow. */
function toleranceMs(slotMs: number): number {
  return slotMs / 60;
}

/** When the slot and the distance to the call before allow the next one. */
function earliestAt({ lastSlot, lastCalledAt, slotMs }: PollStanding): number {
  const bySlot = lastSlot === null ? 0 : (lastSlot + 1) * slotMs;
  const byDistance = lastCalledAt === null ? 0 : lastCalledAt.getTime() + slotMs - toleranceMs(slotMs);
  return Math.max(bySlot, byDistance);
}

/**
 * Whether a call may begin now. "Actualizar ahora" passes over the pause after failures and over nothing else:
 * wolkvox allows one consumption in five minutes, never two at once with one token.
 */
export function decideCall(standing: PollStanding, isManual: boolean): CallDecision {
  const { now, slotMs, isEnabled, leaseUntil, hold, heldUntil } = standing;
  if (!isEnabled) return { kind: "wait", reason: "disabled", until: null };
  if (hold === "stopped") return { kind: "wait", reason: "stopped", until: null };
  if (leaseUntil && leaseUntil > now) return { kind: "wait", reason: "under-way", until: leaseUntil };
  if (hold && heldUntil && heldUntil > now && !(isManual && hold === "failing")) {
    return { kind: "wait", reason: hold, until: heldUntil };
  }
  const earliest = earliestAt(standing);
  if (earliest > now.getTime()) return { kind: "wait", reason: "too-soon", until: new Date(earliest) };
  return { kind: "call", slot: slotOf(now, slotMs) };
}

/** When the next call by itself may begin; null where somebody must act first. */
export function nextCallAt(standing: PollStanding): Date | null {
  const { isEnabled, hold, heldUntil, leaseUntil, now } = standing;
  if (!isEnabled || hold === "stopped") return null;
  const times = [
    now.getTime(),
    earliestAt(standing),
    leaseUntil?.getTime() ?? 0,
    hold ? (heldUntil?.getTime() ?? 0) : 0,
  ];
  return new Date(Math.max(...times));
}

const FAILURES_WITHOUT_PAUSE = 2;
const LONGEST_PAUSE_SLOTS = 12;

/**
 * What a failed poll holds up: nothing at first, then pauses that double up to an hour; the account's
 * midnight where the day's calls are spent; an administrator where the token was refused.
 *
 * @param failures in a row, this one counted.
 */
export function holdAfter(
  problem: PollProblem,
  { failures, now, slotMs, resetsAt }: { failures: number; now: Date; slotMs: number; resetsAt: Date },
): { hold: Hold | null; heldUntil: Date | null } {
  if (problem === "token-refused") return { hold: "stopped", heldUntil: null };
  if (problem === "token-limit") return { hold: "paused", heldUntil: resetsAt };
  const isConfiguration = problem === "configuration" || problem === "inside-address";
  if (failures <= FAILURES_WITHOUT_PAUSE && !isConfiguration) return { hold: null, heldUntil: null };
  const slots = isConfiguration ? LONGEST_PAUSE_SLOTS : 2 ** (failures - FAILURES_WITHOUT_PAUSE);
  const pauseMs = Math.min(slots, LONGEST_PAUSE_SLOTS) * slotMs;
  return { hold: "failing", heldUntil: new Date(now.getTime() + pauseMs) };
}

/** The day's calls: all that the licences give, or the part that is Atalaya's. */
export function dailyCalls({
  licences,
  dailyLimit,
}: {
  licences: number;
  dailyLimit: number | null;
}): number {
  const given = licences * 1_000;
  return dailyLimit === null ? given : Math.min(given, dailyLimit);
}
