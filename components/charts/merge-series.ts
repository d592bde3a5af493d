export interface SeriesPoint {
  readonly x: number;
  /** null is a gap: the line breaks there. */
  readonly value: number | null;
}

interface NamedPoints {
  readonly key: string;
  readonly points: readonly SeriesPoint[];
}

/** Every series at one x. */
export interface MergedRow {
  readonly x: number;
  /** What was measured at this x. */
  readonly measured: Readonly<Record<string, number | null>>;
  /** The same, and between two measurements the straight line, so that a foreign x breaks no line. */
  readonly drawn: Readonly<Record<string, number | null>>;
}

/** One row for each x that any series has, in order. A gap stays a gap in its own series. */
export function mergeSeries(series: readonly NamedPoints[]): MergedRow[] {
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const rows = xs.map((x) => ({
    x,
    measured: {} as Record<string, number | null>,
    drawn: {} as Record<string, number | null>,
  }));
  for (const { key, points } of series) {
    const ordered = points.toSorted((a, b) => a.x - b.x);
    let next = 0;
    for (const row of rows) {
      while ((ordered[next]?.x ?? Number.POSITIVE_INFINITY) < row.x) next += 1;
      const here = ordered[next];
      if (here?.x === row.x) {
        row.measured[key] = here.value;
        row.drawn[key] = here.value;
      } else {
        row.drawn[key] = between(ordered[next - 1], here, row.x);
      }
    }
  }
  return rows;
}

function between(before: SeriesPoint | undefined, after: SeriesPoint | undefined, x: number): number | null {
  if (before?.value == null || after?.value == null) return null;
  return before.value + ((after.value - before.value) * (x - before.x)) / (after.x - before.x);
}
