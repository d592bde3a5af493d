import type { SeriesPoint } from "./merge-series";
import { seriesStyle } from "./series-style";

interface SparklineProps {
  readonly points: readonly SeriesPoint[];
  /** What it says, in words. */
  readonly label: string;
  /** By default the first series' colour. */
  readonly color?: string;
  /** The scale reaches at least this high. */
  readonly least?: number;
  readonly width?: number;
  readonly height?: number;
}

const EDGE = 2;

/** A line as small as a word. Gaps stay gaps; a dot marks the latest value. */
export function Sparkline(props: SparklineProps) {
  const { points, label, color = seriesStyle(0).color, least = 0, width = 96, height = 24 } = props;
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const first = points[0];
  const last = points.findLast(({ value }) => value !== null);
  if (!first || last?.value == null) return null;
  const high = Math.max(least, ...values) || 1;
  const low = Math.min(0, ...values);
  const spanX = (points.at(-1)?.x ?? first.x) - first.x || 1;
  const placeX = (x: number) => EDGE + ((x - first.x) / spanX) * (width - 2 * EDGE);
  const placeY = (value: number) => height - EDGE - ((value - low) / (high - low)) * (height - 2 * EDGE);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="max-w-full shrink-0"
      role="img"
      aria-label={label}
    >
      <path
        d={pathOf(points, placeX, placeY)}
        fill="none"
        stroke={color}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <circle cx={placeX(last.x)} cy={placeY(last.value)} r={2} fill={color} />
    </svg>
  );
}

/** A new stroke begins after each gap. */
function pathOf(
  points: readonly SeriesPoint[],
  placeX: (x: number) => number,
  placeY: (value: number) => number,
): string {
  return points
    .map(({ x, value }, index) => {
      if (value === null) return "";
      const isBroken = index === 0 || points[index - 1]?.value === null;
      return `${isBroken ? "M" : "L"}${placeX(x).toFixed(1)} ${placeY(value).toFixed(1)}`;
    })
    .join("");
}
