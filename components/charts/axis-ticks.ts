const MINUTE = 60_000;
const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1_440, 2_880, 10_080].map(
  (minutes) => minutes * MINUTE,
);

/**
 * Round moments for a time axis, in ms.
 * @param anchor a round moment, usually the local midnight: ticks lie whole steps from it.
 * @param leastStep not closer than this, where a label tells no more: a day.
 */
export function timeTicks(from: number, to: number, most: number, anchor: number, leastStep = 0): number[] {
  const span = to - from;
  const step =
    STEPS_MS.find((candidate) => candidate >= leastStep && span / candidate <= most) ??
    Math.ceil(span / Math.max(1, most));
  if (!(span > 0) || step <= 0) return [from];
  const first = anchor + Math.ceil((from - anchor) / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** Round values from 0 up to at least `high`, four to six of them. */
export function valueTicks(high: number): number[] {
  const step = roundStep(high / 5);
  return Array.from({ length: Math.max(1, Math.ceil(high / step - 1e-9)) + 1 }, (_, index) => index * step);
}

/** The next of 1, 2, 2.5, 5, 10, 20… */
function roundStep(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}
