/** How one series is told from the others: colour, and for those who do not see it a dash and a hatch. */
export interface SeriesStyle {
  /** A CSS colour that follows the theme. */
  readonly color: string;
  /** SVG `stroke-dasharray`; undefined is an unbroken line. */
  readonly dash: string | undefined;
  readonly hatch: Hatch;
}

export type Hatch = "solid" | "rising" | "falling" | "dots" | "level" | "grid";

const STYLES: readonly SeriesStyle[] = [
  { color: "var(--color-series-1)", dash: undefined, hatch: "solid" },
  { color: "var(--color-series-2)", dash: "7 4", hatch: "rising" },
  { color: "var(--color-series-3)", dash: "2 3", hatch: "falling" },
  { color: "var(--color-series-4)", dash: "10 3 2 3", hatch: "dots" },
  { color: "var(--color-series-5)", dash: "14 5", hatch: "level" },
  { color: "var(--color-series-6)", dash: "4 2 1 2 1 2", hatch: "grid" },
];

/** As many series as one chart can tell apart. */
export const MOST_SERIES = STYLES.length;

/** The style of the nth series, counted from 0; past the sixth they repeat. */
export function seriesStyle(index: number): SeriesStyle {
  const [first] = STYLES;
  return STYLES[index % STYLES.length] ?? first ?? { color: "currentColor", dash: undefined, hatch: "solid" };
}
