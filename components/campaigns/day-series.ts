import type { SeriesPoint } from "@/components/charts/merge-series";
import type { TimeBand, TimeMark, TimeSpan } from "@/components/charts/time-series";
import type { Completion } from "@/lib/domain/campaigns/schema/campaign";
import type { CampaignDay, ChartEvent, ChartPoint } from "@/lib/domain/campaigns/schema/chart";

/** Charts of a day count in ms since the account's midnight, so that days lie over each other. */
export const MINUTE_MS = 60_000;

type Origin = readonly Pick<ChartPoint, "at" | "minute">[];

/** Where an instant stands on the day's axis; null on a day without any point. */
function placeOf(at: string, points: Origin): number | null {
  const [first] = points;
  if (!first) return null;
  return first.minute * MINUTE_MS + new Date(at).getTime() - new Date(first.at).getTime();
}

/** One figure over the day. The line breaks at a recycling and where readings are missing. */
export function dayLine(
  points: readonly ChartPoint[],
  events: readonly ChartEvent[],
  read: (point: ChartPoint) => number | null,
): SeriesPoint[] {
  return points.flatMap((point, index) => {
    const x = point.minute * MINUTE_MS;
    const measured = { x, value: read(point) };
    const before = points[index - 1];
    if (!before || !events.some((event) => isBetween(event, before, point))) return [measured];
    return [{ x: (before.minute * MINUTE_MS + x) / 2, value: null }, measured];
  });
}

/** Whether an event parts two readings that follow each other. A recycling shows in the reading that it names. */
function isBetween(event: ChartEvent, before: ChartPoint, after: ChartPoint): boolean {
  const [from, to] = [Date.parse(before.at), Date.parse(after.at)];
  const at = Date.parse(event.at);
  if (event.kind === "gap") return at < to && Date.parse(event.until) > from;
  return event.kind === "recycled" && at > from && at <= to;
}

type GapCause = Extract<ChartEvent, { kind: "gap" }>["cause"];

/** Stretches without readings, each with its cause in words. */
export function gapSpans(
  { points, events }: Pick<CampaignDay, "points" | "events">,
  tell: (cause: GapCause) => string,
): TimeSpan[] {
  return events.flatMap((event) => {
    if (event.kind !== "gap") return [];
    const from = placeOf(event.at, points);
    const to = placeOf(event.until, points);
    return from === null || to === null ? [] : [{ from, to, label: tell(event.cause) }];
  });
}

/** Recyclings as marks; with many of them only the first keeps its word. */
export function recycleMarks(
  points: readonly ChartPoint[],
  events: readonly ChartEvent[],
  label: string,
): TimeMark[] {
  return events.flatMap((event) => {
    const x = event.kind === "recycled" ? placeOf(event.at, points) : null;
    return x === null ? [] : [{ x, label }];
  });
}

interface Forecast {
  readonly line: readonly SeriesPoint[];
  readonly band: Omit<TimeBand, "label">;
}

/** From the last reading straight to nothing left, and the range around it; null where nobody can say. */
export function burnDownForecast(points: readonly ChartPoint[], completion: Completion): Forecast | null {
  const last = points.at(-1);
  if (!last || completion.kind !== "expected") return null;
  const from = last.minute * MINUTE_MS;
  const end = placeOf(completion.at, points) ?? from;
  const early = placeOf(completion.earliestAt, points) ?? end;
  const { remaining } = completion;
  // Without a latest end, the slow edge is drawn at half the present pace: it leaves the picture.
  const late = completion.latestAt ? (placeOf(completion.latestAt, points) ?? end) : from + (end - from) * 2;
  const at = (x: number, zero: number) =>
    zero <= from ? 0 : Math.max(0, remaining * (1 - (x - from) / (zero - from)));
  const xs = [...new Set([from, Math.max(from, early), end, Math.max(end, late)])].sort((a, b) => a - b);
  return {
    line: [
      { x: from, value: remaining },
      { x: end, value: 0 },
    ],
    band: { points: xs.map((x) => ({ x, low: at(x, early), high: at(x, late) })) },
  };
}

/** Hits of a hundred answered. */
export function hitRateOf({ hits, answer }: Pick<ChartPoint, "hits" | "answer">): number | null {
  return hits === null || !answer ? null : (hits / answer) * 100;
}
