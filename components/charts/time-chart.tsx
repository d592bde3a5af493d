"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { ChartLegend, type LegendEntry } from "./chart-legend";
import { seriesStyle } from "./series-style";
import { lineStyle, type TimeChartProps, type TimeSeries } from "./time-series";

const Drawing = dynamic(() => import("./time-drawing").then((module) => module.TimeDrawing), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full" />,
});

const HEIGHT = 240;

/** Lines over time. Gaps stay gaps; previous days lie beneath as thin lines. The arrow keys walk along it. */
export function TimeChart(props: TimeChartProps) {
  const { height = HEIGHT } = props;
  return (
    <>
      <TimeLegend {...props} />
      <div style={{ height }} className="w-full">
        <Drawing {...props} height={height} />
      </div>
    </>
  );
}

function TimeLegend({ series, band, gaps }: TimeChartProps) {
  const t = useTranslations("charts");
  const entries = [...legendOf(series, t("pastDays"))];
  if (band) {
    const { color } = seriesStyle(band.styleIndex ?? 0);
    entries.push({
      key: "band",
      label: band.label,
      style: { color: `color-mix(in srgb, ${color} 25%, transparent)`, dash: undefined },
      look: "block",
    });
  }
  if (gaps && gaps.length > 0) {
    entries.push({
      key: "gap",
      label: t("gap"),
      style: { color: "var(--color-sunken)", dash: undefined },
      look: "block",
    });
  }
  return entries.length > 1 ? <ChartLegend entries={entries} /> : null;
}

/** Previous days share one entry: they are there for their shape. */
function legendOf(series: readonly TimeSeries[], pastLabel: string): LegendEntry[] {
  const entries = series.map((each, index) => ({
    key: each.look === "past" ? "past" : each.key,
    label: each.look === "past" ? pastLabel : each.label,
    style: lineStyle(each, index, series),
    look: each.look === "past" ? ("thin" as const) : ("line" as const),
  }));
  return entries.filter(({ key }, index) => entries.findIndex((other) => other.key === key) === index);
}
