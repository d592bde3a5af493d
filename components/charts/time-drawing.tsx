"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { CartesianGrid, ComposedChart, Tooltip, XAxis, YAxis } from "recharts";
import { axisLook } from "./axis-look";
import { timeTicks, valueTicks } from "./axis-ticks";
import { type BandedRow, bandRows } from "./band-rows";
import { HatchPattern } from "./hatch-pattern";
import { drawBand, drawGaps, drawGoal, drawMarks, drawSeries } from "./time-marks";
import type { TimeChartProps } from "./time-series";
import { TimeTooltip } from "./time-tooltip";
import { useWidth } from "./use-width";

/** Room for one label of the x axis, in CSS pixels. */
const TICK_ROOM = 72;

/** The drawing of a `TimeChart`; it brings recharts along, so that one is loaded when it is needed. */
export function TimeDrawing(props: TimeChartProps) {
  const {
    label,
    series,
    formatX,
    formatValue,
    span,
    goal,
    band,
    gaps = [],
    marks = [],
    height,
    isLarge,
  } = props;
  const t = useTranslations("charts");
  const hatchId = useId();
  const { ref, width } = useWidth();
  const rows = useMemo(() => bandRows(series, band), [series, band]);
  const [from, to] = spanOf(rows, span);
  const mostTicks = Math.max(2, Math.floor(width / (TICK_ROOM * (isLarge ? 1.6 : 1))));
  const ticks = timeTicks(from, to, mostTicks, props.anchor ?? 0, props.leastStep);
  const yTicks = valueTicks(highestOf(rows, props));
  const look = axisLook(isLarge);
  return (
    <div ref={ref} className="h-full w-full">
      <ComposedChart
        data={rows}
        title={label}
        responsive
        style={{ width: "100%", height }}
        margin={{ top: marks.length > 0 ? 20 : 8, right: 12, bottom: 0, left: 0 }}
      >
        <defs>
          <HatchPattern id={hatchId} color="var(--color-sunken)" hatch="rising" />
        </defs>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        {drawGaps(gaps, [from, to], hatchId)}
        <XAxis
          {...look}
          height={24}
          dataKey="x"
          type="number"
          domain={[from, to]}
          ticks={ticks}
          tickFormatter={formatX}
          interval="preserveStart"
          minTickGap={8}
        />
        <YAxis
          {...look}
          width="auto"
          axisLine={false}
          ticks={yTicks}
          domain={[0, yTicks.at(-1) ?? 1]}
          tickFormatter={formatValue}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--color-ink-faint)", strokeDasharray: "3 3" }}
          content={({ active, label: x }) =>
            active && typeof x === "number" ? (
              <TimeTooltip x={x} rows={rows} chart={props} noFigure={t("noFigure")} />
            ) : null
          }
        />
        {drawGoal(goal, yTicks, look.tick.fontSize)}
        {drawMarks(marks, look.tick.fontSize)}
        {drawBand(band)}
        {drawSeries(series, rows, isLarge)}
      </ComposedChart>
    </div>
  );
}

function highestOf(rows: readonly BandedRow[], { goal, least = 0 }: TimeChartProps): number {
  const shown = rows.flatMap(({ measured, band }) => [...Object.values(measured), ...(band ?? [])]);
  return shown.reduce<number>((most, value) => Math.max(most, value ?? 0), Math.max(least, goal?.value ?? 0));
}

/** From the first to the last instant that is drawn. */
function spanOf(rows: readonly BandedRow[], span: TimeChartProps["span"]): [number, number] {
  return [
    Math.min(span?.from ?? Number.POSITIVE_INFINITY, rows[0]?.x ?? Number.POSITIVE_INFINITY),
    Math.max(span?.to ?? Number.NEGATIVE_INFINITY, rows.at(-1)?.x ?? Number.NEGATIVE_INFINITY),
  ];
}
