import type { CampaignStatus } from "../schema/reading";

/** One poll of a campaign, as the computed states look at it. Oldest first wherever there are many. */
export interface HistoryPoint {
  readonly at: Date;
  readonly status: CampaignStatus;
  readonly records: number | null;
  readonly clean: number | null;
  readonly dial: number | null;
  readonly answer: number | null;
  readonly hits: number | null;
  readonly answerMachine: number | null;
  readonly penetrationDay: number | null;
  readonly penetrationNow: number | null;
  readonly recycled: number | null;
}

/** Two points further apart than this many usual steps have a gap between them. */
const GAP_STEPS = 1.6;

export function isGap(from: Date, to: Date, stepMs: number): boolean {
  return to.getTime() - from.getTime() > stepMs * GAP_STEPS;
}

/** Whether dialling began anew between two points: recycled once more, or less dialled of the same records. */
export function isJump(from: HistoryPoint, to: HistoryPoint): boolean {
  if (from.recycled !== null && to.recycled !== null && to.recycled > from.recycled) return true;
  return from.dial !== null && to.dial !== null && to.dial < from.dial;
}

/** What happened between two neighbouring polls, while the campaign was started at both. */
export interface Stretch {
  readonly at: Date;
  readonly minutes: number;
  readonly dial: number;
  readonly machines: number | null;
}

/** The stretches since the last jump, without those that hold a gap or a stop. */
export function stretchesOf(history: readonly HistoryPoint[], stepMs: number): Stretch[] {
  let stretches: Stretch[] = [];
  for (const [index, to] of history.entries()) {
    const from = history[index - 1];
    if (!from) continue;
    if (isJump(from, to)) stretches = [];
    else if (!isGap(from.at, to.at, stepMs)) stretches.push(...stretchBetween(from, to));
  }
  return stretches;
}

function stretchBetween(from: HistoryPoint, to: HistoryPoint): Stretch[] {
  const minutes = (to.at.getTime() - from.at.getTime()) / 60_000;
  const isRunning = from.status === "started" && to.status === "started" && minutes > 0;
  if (!isRunning || from.dial === null || to.dial === null) return [];
  const machines =
    from.answerMachine === null || to.answerMachine === null
      ? null
      : Math.max(0, to.answerMachine - from.answerMachine);
  return [{ at: to.at, minutes, dial: to.dial - from.dial, machines }];
}

/** Records dialled a minute over all of these stretches; 0 over none. */
export function paceOf(stretches: readonly Stretch[]): number {
  const minutes = stretches.reduce((sum, each) => sum + each.minutes, 0);
  return minutes === 0 ? 0 : stretches.reduce((sum, each) => sum + each.dial, 0) / minutes;
}

/** The value below which this part (0 to 1) of the values lies, between neighbours. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}
