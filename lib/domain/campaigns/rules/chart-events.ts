import type { ChartEvent } from "../schema/chart";
import { type HistoryPoint, isGap, isJump } from "./pace";

export interface PollMark {
  readonly at: Date;
  readonly isGood: boolean;
}

/** Recyclings, changes of status and gaps between points, oldest first, for the time axis. */
export function chartEvents(
  points: readonly HistoryPoint[],
  polls: readonly PollMark[],
  stepMs: number,
): ChartEvent[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1];
    if (!from) return [];
    const at = to.at.toISOString();
    const events: ChartEvent[] = [];
    if (isGap(from.at, to.at, stepMs)) {
      events.push({
        kind: "gap",
        at: from.at.toISOString(),
        until: at,
        cause: causeOf(from.at, to.at, polls),
      });
    }
    if (isJump(from, to)) events.push({ kind: "recycled", at, from: from.recycled, to: to.recycled });
    if (from.status !== to.status) events.push({ kind: "status", at, from: from.status, to: to.status });
    return events;
  });
}

function causeOf(
  from: Date,
  to: Date,
  polls: readonly PollMark[],
): "polls-failed" | "not-polled" | "not-in-answer" {
  const between = polls.filter(({ at }) => at > from && at < to);
  if (between.some(({ isGood }) => isGood)) return "not-in-answer";
  return between.length > 0 ? "polls-failed" : "not-polled";
}
