const DAY_MS = 86_400_000;

export interface GridWeek {
  /** ISO day. */
  readonly monday: string;
  /** Monday to Sunday; `depth` from 0 to 1 is the share of the day answered most often. */
  readonly cells: readonly { readonly day: string; readonly visits: number; readonly depth: number }[];
}

interface CountedDay {
  readonly day: string;
  readonly visits: number;
}

/** Counted days, in order → whole weeks from the first to the last. */
export function weeksOf(days: readonly CountedDay[]): GridWeek[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const visitsOf = new Map(days.map(({ day, visits }) => [day, visits]));
  const highest = Math.max(...days.map(({ visits }) => visits));
  const weeks: GridWeek[] = [];
  for (let monday = mondayOf(first.day); monday <= Date.parse(last.day); monday += 7 * DAY_MS) {
    const cells = Array.from({ length: 7 }, (_, index) => {
      const day = isoDay(monday + index * DAY_MS);
      const visits = visitsOf.get(day) ?? 0;
      return { day, visits, depth: visits / highest };
    });
    weeks.push({ monday: isoDay(monday), cells });
  }
  return weeks;
}

/** Months from the first counted day to the last, each with its first and last day. */
export function monthsOf(days: readonly CountedDay[]): { from: string; to: string; visits: number }[] {
  const months = new Map<string, number>();
  for (const { day, visits } of days) {
    months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + visits);
  }
  return [...months].map(([month, visits]) => {
    const next = new Date(`${month}-01T00:00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + 1);
    return { from: `${month}-01`, to: isoDay(next.getTime() - DAY_MS), visits };
  });
}

function mondayOf(day: string): number {
  const at = Date.parse(day);
  return at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
