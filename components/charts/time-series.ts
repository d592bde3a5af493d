import type { SeriesPoint } from "./merge-series";
import { type SeriesStyle, seriesStyle } from "./series-style";

/** One line of a `TimeChart`. */
export interface TimeSeries {
  readonly key: string;
  readonly label: string;
  readonly points: readonly SeriesPoint[];
  /** `past` is thin and lies beneath; `forecast` is broken, because nobody measured it. */
  readonly look?: "main" | "past" | "forecast";
  /** Which of the six styles; by default the order of the series. */
  readonly styleIndex?: number;
  /** Fills the ground below it. For a chart of one. */
  readonly isArea?: boolean;
}

const PAST: Pick<SeriesStyle, "color" | "dash"> = { color: "var(--color-line-strong)", dash: undefined };

/** The line's colour and dash. A line without rivals needs no dash to be told from them. */
export function lineStyle(
  series: TimeSeries,
  index: number,
  all: readonly TimeSeries[],
): Pick<SeriesStyle, "color" | "dash"> {
  if (series.look === "past") return PAST;
  const { color, dash } = seriesStyle(series.styleIndex ?? index);
  if (series.look === "forecast") return { color, dash: "3 5" };
  const rivals = all.filter(({ look }) => look !== "past" && look !== "forecast").length;
  return { color, dash: rivals > 1 ? dash : undefined };
}

/** A stretch of time between two x. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
  /** What the tooltip says inside it. */
  readonly label?: string;
}

/** A moment worth a line of its own. */
export interface TimeMark {
  readonly x: number;
  readonly label: string;
}

/** From low to high at each x: the range of a forecast. */
export interface TimeBand {
  readonly label: string;
  readonly styleIndex?: number;
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
}

export interface TimeChartProps {
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly series: readonly TimeSeries[];
  readonly formatX: (x: number) => string;
  /** The moment in the tooltip; by default as on the axis. */
  readonly formatMoment?: (x: number) => string;
  readonly formatValue: (value: number) => string;
  /** The x axis reaches at least from here to there. */
  readonly span?: TimeSpan;
  /** A round moment from which the ticks are counted: the local midnight. By default 0. */
  readonly anchor?: number;
  /** Ticks of the x axis are not closer than this: a day, where they tell days. */
  readonly leastStep?: number;
  /** The y axis reaches at least this high. */
  readonly least?: number;
  readonly goal?: { readonly value: number; readonly label: string };
  readonly band?: TimeBand;
  /** Where nothing was measured. */
  readonly gaps?: readonly TimeSpan[];
  readonly marks?: readonly TimeMark[];
  /** CSS pixels. */
  readonly height?: number;
  /** Large type, for a screen on a wall. */
  readonly isLarge?: boolean;
}
