"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { axisLook } from "./axis-look";
import { timeTicks, valueTicks } from "./axis-ticks";
import { type BandedRow, bandRows } from "./band-rows";
import { HatchPattern } from "./hatch-pattern";
import { lonePoints } from "./lone-points";
import type { MergedRow } from "./merge-series";
import { seriesStyle } from "./series-style";
import { lineStyle, type TimeChartProps } from "./time-series";
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
  const from = Math.min(span?.from ?? Number.POSITIVE_INFINITY, rows[0]?.x ?? Number.POSITIVE_INFINITY);
  const to = Math.max(span?.to ?? Number.NEGATIVE_INFINITY, rows.at(-1)?.x ?? Number.NEGATIVE_INFINITY);
  const ticks = timeTicks(
    from,
    to,
    Math.max(2, Math.floor(width / (TICK_ROOM * (isLarge ? 1.6 : 1)))),
    props.anchor ?? 0,
    props.leastStep,
  );
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
        {gaps.map((gap) => (
          <ReferenceArea
            key={`gap-${gap.from}`}
            x1={Math.max(from, gap.from)}
            x2={Math.min(to, gap.to)}
            fill={`url(#${hatchId})`}
            fillOpacity={1}
            stroke="none"
            ifOverflow="hidden"
          />
        ))}
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
        {goal ? (
          <ReferenceLine
            y={goal.value}
            stroke="var(--color-ink-faint)"
            strokeDasharray="4 4"
            label={{
              value: yTicks.includes(goal.value) ? "" : goal.label,
              position: "insideTopLeft",
              fill: "var(--color-ink-faint)",
              fontSize: look.tick.fontSize,
            }}
          />
        ) : null}
        {marks.map((mark) => (
          <ReferenceLine
            key={`mark-${mark.x}-${mark.label}`}
            x={mark.x}
            stroke="var(--color-warn)"
            strokeDasharray="2 3"
            label={{
              value: mark.label,
              position: "top",
              fill: "var(--color-warn)",
              fontSize: look.tick.fontSize,
            }}
          />
        ))}
        {band ? (
          <Area
            dataKey={(row: BandedRow) => row.band}
            stroke="none"
            fill={seriesStyle(band.styleIndex ?? 0).color}
            fillOpacity={0.16}
            isAnimationActive={false}
            activeDot={false}
            connectNulls
          />
        ) : null}
        {series.map((each, index) => {
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
        })}
      </ComposedChart>
    </div>
  );
}

function highestOf(rows: readonly BandedRow[], { goal, least = 0 }: TimeChartProps): number {
  const shown = rows.flatMap(({ measured, band }) => [...Object.values(measured), ...(band ?? [])]);
  return shown.reduce<number>((most, value) => Math.max(most, value ?? 0), Math.max(least, goal?.value ?? 0));
}
