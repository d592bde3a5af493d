import { Area, Line, ReferenceArea, ReferenceLine } from "recharts";
import type { BandedRow } from "./band-rows";
import { lonePoints } from "./lone-points";
import type { MergedRow } from "./merge-series";
import { seriesStyle } from "./series-style";
import { lineStyle, type TimeChartProps } from "./time-series";

/** Where nothing was read: hatched, within the instants that the chart shows. */
export function drawGaps(
  gaps: NonNullable<TimeChartProps["gaps"]>,
  [from, to]: readonly [number, number],
  hatchId: string,
) {
  return gaps.map((gap) => (
    <ReferenceArea
      key={`gap-${gap.from}`}
      x1={Math.max(from, gap.from)}
      x2={Math.min(to, gap.to)}
      fill={`url(#${hatchId})`}
      fillOpacity={1}
      stroke="none"
      ifOverflow="hidden"
    />
  ));
}

/** A level to reach; its name stands on the axis where there is a tick of that value. */
export function drawGoal(goal: TimeChartProps["goal"], yTicks: readonly number[], fontSize: number) {
  return goal ? (
    <ReferenceLine
      y={goal.value}
      stroke="var(--color-ink-faint)"
      strokeDasharray="4 4"
      label={{
        value: yTicks.includes(goal.value) ? "" : goal.label,
        position: "insideTopLeft",
        fill: "var(--color-ink-faint)",
        fontSize,
      }}
    />
  ) : null;
}

/** Instants with a name: a line from top to bottom each. */
export function drawMarks(marks: NonNullable<TimeChartProps["marks"]>, fontSize: number) {
  return marks.map((mark) => (
    <ReferenceLine
      key={`mark-${mark.x}-${mark.label}`}
      x={mark.x}
      stroke="var(--color-warn)"
      strokeDasharray="2 3"
      label={{
        value: mark.label,
        position: "top",
        fill: "var(--color-warn)",
        fontSize,
      }}
    />
  ));
}

/** What is usual, behind the lines. */
export function drawBand(band: TimeChartProps["band"]) {
  return band ? (
    <Area
      dataKey={(row: BandedRow) => row.band}
      stroke="none"
      fill={seriesStyle(band.styleIndex ?? 0).color}
      fillOpacity={0.16}
      isAnimationActive={false}
      activeDot={false}
      connectNulls
    />
  ) : null;
}

/** The lines and areas themselves; a point without neighbours is a dot. */
export function drawSeries(
  series: TimeChartProps["series"],
  rows: readonly BandedRow[],
  isLarge: boolean | undefined,
) {
  return series.map((each, index) => {
    const { color, dash } = lineStyle(each, index, series);
    const drawnAs = {
      dataKey: (row: MergedRow) => row.drawn[each.key],
      name: each.label,
      stroke: color,
      strokeDasharray: dash,
      strokeWidth: each.look === "past" ? 1 : isLarge ? 4 : 2,
      isAnimationActive: false,
      activeDot: each.look === "past" ? false : { r: 4, strokeWidth: 0, fill: color },
      type: "linear",
    } as const;
    return each.isArea ? (
      <Area
        key={each.key}
        {...drawnAs}
        fill={color}
        fillOpacity={0.12}
        dot={lonePoints(rows, each.key, color)}
      />
    ) : (
      <Line key={each.key} {...drawnAs} dot={lonePoints(rows, each.key, color)} />
    );
  });
}
