"use client";

import { useId } from "react";
import { Bar, CartesianGrid, BarChart as Chart, ReferenceLine, Tooltip, XAxis, YAxis } from "recharts";
import { axisLook } from "./axis-look";
import type { BarCategory, BarChartProps } from "./bar-series";
import { TooltipSheet } from "./chart-tooltip";
import { HatchPattern } from "./hatch-pattern";
import { seriesStyle } from "./series-style";

/** Characters of a name beside lying bars; the tooltip and the table have it whole. */
const NAME_LENGTH = 18;
const shorten = (text: string) => (text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH - 1)}…` : text);

/** The drawing of a `BarChart`; it brings recharts along. */
export function BarDrawing(props: BarChartProps) {
  const { label, series, categories, formatValue, isStacked, isLying, isDense, isBare, goal, height } = props;
  const id = useId();
  const look = axisLook();
  const nameOf = (key: string) => categories.find((category) => category.key === key)?.label ?? key;
  const tickOf = (key: string) => categories.find((category) => category.key === key)?.tick ?? nameOf(key);
  const names = {
    ...look,
    dataKey: "key",
    type: "category",
    interval: isLying ? 0 : "preserveStartEnd",
  } as const;
  const figures = { ...look, type: "number", tickFormatter: formatValue, axisLine: false } as const;
  return (
    <Chart
      data={[...categories]}
      title={label}
      responsive
      style={{ width: "100%", height }}
      layout={isLying ? "vertical" : "horizontal"}
      barCategoryGap={isDense ? 1 : "22%"}
      margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
    >
      <defs>
        {series.map(({ key, styleIndex }, index) => (
          <HatchPattern
            key={key}
            id={`${id}${index}`}
            color={seriesStyle(styleIndex ?? index).color}
            hatch={series.length > 1 ? seriesStyle(styleIndex ?? index).hatch : "solid"}
          />
        ))}
      </defs>
      <CartesianGrid vertical={Boolean(isLying)} horizontal={!isLying} stroke="var(--color-line)" />
      {isLying ? (
        <XAxis {...figures} height={24} />
      ) : (
        <XAxis {...names} height={24} tickFormatter={tickOf} minTickGap={8} />
      )}
      {isLying ? (
        <YAxis {...names} width="auto" hide={isBare} tickFormatter={(key: string) => shorten(tickOf(key))} />
      ) : (
        <YAxis {...figures} width="auto" />
      )}
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: "var(--color-hover)" }}
        content={({ active, label: key }) =>
          active ? <TooltipSheet title={nameOf(String(key))} lines={linesOf(props, String(key))} /> : null
        }
      />
      {goal ? (
        <ReferenceLine
          {...(isLying ? { x: goal.value } : { y: goal.value })}
          stroke="var(--color-ink-faint)"
          strokeDasharray="4 4"
          label={{
            value: goal.label,
            position: "insideTopRight",
            fill: "var(--color-ink-faint)",
            fontSize: 12,
          }}
        />
      ) : null}
      {series.map(({ key, label: name }, index) => (
        <Bar
          key={key}
          name={name}
          dataKey={(category: BarCategory) => category.values[key] ?? null}
          stackId={isStacked ? "stack" : undefined}
          fill={`url(#${id}${index})`}
          maxBarSize={isDense ? undefined : 28}
          isAnimationActive={false}
        />
      ))}
    </Chart>
  );
}

function linesOf({ series, categories, formatValue }: BarChartProps, key: string) {
  const values = categories.find((category) => category.key === key)?.values ?? {};
  return series.flatMap((each, index) => {
    const value = values[each.key];
    if (value == null) return [];
    const { color } = seriesStyle(each.styleIndex ?? index);
    return [{ key: each.key, label: each.label, value: formatValue(value), color }];
  });
}
