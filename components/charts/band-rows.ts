import { type MergedRow, mergeSeries } from "./merge-series";
import type { TimeBand, TimeSeries } from "./time-series";

export interface BandedRow extends MergedRow {
  readonly band?: readonly [low: number, high: number];
}

/** The series merged, with the band laid on; the band's moments are rows though no series was measured there. */
export function bandRows(series: readonly TimeSeries[], band: TimeBand | undefined): BandedRow[] {
  const points = (band?.points ?? []).map(({ x }) => ({ x, value: null }));
  const byX = new Map(band?.points.map(({ x, low, high }) => [x, [low, high] as const]));
  return mergeSeries([...series, { key: "", points }]).map((row) => ({ ...row, band: byX.get(row.x) }));
}
