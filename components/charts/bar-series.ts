/** One colour of bars. */
export interface BarSeries {
  readonly key: string;
  readonly label: string;
  readonly styleIndex?: number;
}

export interface BarCategory {
  readonly key: string;
  readonly label: string;
  /** On the axis, where the label is too long for it. */
  readonly tick?: string;
  /** By series key; null or missing draws nothing. */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface BarChartProps {
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly series: readonly BarSeries[];
  readonly categories: readonly BarCategory[];
  readonly formatValue: (value: number) => string;
  readonly isStacked?: boolean;
  /** Lying bars leave room for long names. */
  readonly isLying?: boolean;
  /** No room between the bars: the categories are neighbours on a scale. */
  readonly isDense?: boolean;
  /** A single lying bar without the name beside it: the title says whose it is. */
  readonly isBare?: boolean;
  readonly goal?: { readonly value: number; readonly label: string };
  /** CSS pixels; lying bars grow with their number. */
  readonly height?: number;
}

const STANDING = 240;
const LYING_ROW = 34;
const LYING_AXIS = 36;

/** CSS pixels. */
export function barHeight({ height, isLying, categories, series, isStacked }: BarChartProps): number {
  if (height !== undefined) return height;
  const bars = isStacked ? 1 : Math.max(1, series.length * 0.6);
  return isLying ? LYING_AXIS + categories.length * LYING_ROW * bars : STANDING;
}
