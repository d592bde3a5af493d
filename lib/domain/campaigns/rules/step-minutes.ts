/** Parts of a day, so that the last reading before midnight, the day's best, is never lost between two steps. */
const STEPS = [5, 10, 15, 20, 24, 30, 36, 40, 48, 60, 72, 80, 90, 96, 120, 144, 160, 180];
const MOST_POINTS = 320;

/** How long a stretch is of which a chart over so many days shows one point, in minutes. */
export function stepMinutesFor(days: number): number {
  return STEPS.find((step) => (days * 1_440) / step <= MOST_POINTS) ?? 240;
}
