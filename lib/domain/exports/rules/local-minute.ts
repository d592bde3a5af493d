import { localTimeOf } from "@/lib/core/time";

const QUARTER_MS = 15 * 60_000;
const MINUTE_MS = 60_000;
const MOST_KEPT = 50_000;

/** `zone quarter` → milliseconds ahead of UTC. */
const offsets = new Map<string, number>();

/**
 * `2026-11-21T13:56` on the clock of `timeZone`. Zones change their offset at a quarter of an hour at most,
 * so that of a quarter is looked up once: a million instants of a few months are a few thousand look-ups.
 */
export function toLocalMinute(at: string, timeZone: string): string {
  const instant = Date.parse(at);
  const quarter = Math.floor(instant / QUARTER_MS);
  const key = `${timeZone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = offsetAt(quarter * QUARTER_MS, timeZone);
    if (offsets.size >= MOST_KEPT) offsets.clear();
    offsets.set(key, offset);
  }
  return new Date(instant + offset).toISOString().slice(0, 16);
}

function offsetAt(instant: number, timeZone: string): number {
  const { day, minuteOfDay } = localTimeOf(new Date(instant), timeZone);
  return Date.parse(`${day}T00:00:00Z`) + minuteOfDay * MINUTE_MS - instant;
}
