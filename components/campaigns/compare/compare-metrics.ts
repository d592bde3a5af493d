import type { CampaignComparison } from "@/lib/domain/campaigns/schema/chart";
import { hitRateOf } from "../day-series";

export const COMPARE_METRICS = [
  "penetrationDay",
  "penetrationNow",
  "dial",
  "answer",
  "hits",
  "hitRatePercent",
  "callsPerMinute",
] as const;
export type CompareMetric = (typeof COMPARE_METRICS)[number];

type Series = CampaignComparison["series"][number];
export type ComparePoint = Series["points"][number];

/** Percentages read as such; the rest are counts or rates. */
export const isPercent = (metric: CompareMetric) =>
  metric === "penetrationDay" || metric === "penetrationNow" || metric === "hitRatePercent";

export function readMetric(point: ComparePoint, metric: CompareMetric): number | null {
  return metric === "hitRatePercent" ? hitRateOf(point) : point[metric];
}

/** A line that breaks where stretches without a reading were left out: nobody measured there. */
export function compareLine(points: readonly ComparePoint[], metric: CompareMetric, stepMinutes: number) {
  const farMs = stepMinutes * 60_000 * 2.5;
  return points.flatMap((point, index) => {
    const x = Date.parse(point.at);
    const before = points[index - 1];
    const measured = { x, value: readMetric(point, metric) };
    if (!before || x - Date.parse(before.at) <= farMs) return [measured];
    return [{ x: (Date.parse(before.at) + x) / 2, value: null }, measured];
  });
}
