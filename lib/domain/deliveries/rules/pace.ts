/** A claim that comes late may make up for so much of the pace: timers are coarse, bursts stay small. */
const MOST_MADE_UP_MS = 500;

/**
 * How many requests may leave now at `requestsPerMinute`, at most `most`, and when the next one may after them.
 * @param nextAt when the next one may leave; null where none ever left.
 */
export function takePace(
  { nextAt, requestsPerMinute, now }: { nextAt: Date | null; requestsPerMinute: number; now: Date },
  most: number,
): { count: number; nextAt: Date } {
  const stepMs = 60_000 / requestsPerMinute;
  const from = Math.max(nextAt?.getTime() ?? 0, now.getTime() - MOST_MADE_UP_MS);
  const allowed = from > now.getTime() ? 0 : Math.floor((now.getTime() - from) / stepMs) + 1;
  const count = Math.max(0, Math.min(allowed, most));
  return { count, nextAt: new Date(from + count * stepMs) };
}
