import type { CampaignPhase, Completion } from "../schema/campaign";
import { type HistoryPoint, paceOf, quantile, stretchesOf } from "./pace";

/** Two hours of polls. */
const RECENT_STRETCHES = 24;
const FEWEST_STRETCHES = 3;
/** Stretches that are looked at together for the range: one poll alone says little. */
const WINDOW = 3;
const LONGEST_EXPECTED_MS = 365 * 24 * 3_600_000;
const LONGEST_RANGE_MS = 60 * 24 * 3_600_000;

/**
 * When everything will have been dialled at the pace of the last two hours, with a range from the quicker and
 * the slower fifth of those hours; never while the last polls saw nothing dialled. History oldest first, up to the poll of now.
 */
export function expectCompletion(
  history: readonly HistoryPoint[],
  phase: CampaignPhase,
  stepMs: number,
): Completion {
  const none = (reason: Extract<Completion, { kind: "none" }>["reason"]): Completion => ({
    kind: "none",
    reason,
  });
  const last = history.at(-1);
  if (phase === "finished" || phase === "finished-but-started") return none("finished");
  if (phase === "stopped") return none("stopped");
  if (!last || last.records === null || last.dial === null) return none("unreadable");
  const remaining = Math.max(0, last.records - last.dial);
  if (remaining === 0) return none("finished");

  const stretches = stretchesOf(history, stepMs).slice(-RECENT_STRETCHES);
  if (stretches.length < FEWEST_STRETCHES) return none("too-few-polls");
  // What stands still now has no end to expect, however quick it was an hour ago.
  if (paceOf(stretches.slice(-WINDOW)) <= 0) return none("no-progress");
  const perMinute = paceOf(stretches);
  const at = arrival(last.at, remaining, perMinute, LONGEST_EXPECTED_MS);
  if (at === null) return none("no-progress");
  const windows = stretches
    .slice(WINDOW - 1)
    .map((_each, index) => paceOf(stretches.slice(index, index + WINDOW)));
  const quick = Math.max(perMinute, quantile(windows, 0.8));
  const slow = Math.min(perMinute, quantile(windows, 0.2));
  const latest = arrival(last.at, remaining, slow, LONGEST_RANGE_MS);
  return {
    kind: "expected",
    at: at.toISOString(),
    earliestAt: (arrival(last.at, remaining, quick, LONGEST_EXPECTED_MS) ?? at).toISOString(),
    latestAt: latest && latest >= at ? latest.toISOString() : null,
    perMinute: Math.round(perMinute * 100) / 100,
    remaining,
  };
}

function arrival(from: Date, remaining: number, perMinute: number, longestMs: number): Date | null {
  const ms = perMinute > 0 ? (remaining / perMinute) * 60_000 : Number.POSITIVE_INFINITY;
  return ms > longestMs ? null : new Date(Math.ceil(from.getTime() + ms));
}
