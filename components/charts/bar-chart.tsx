"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";
import { type BarChartProps, barHeight } from "./bar-series";
import { ChartLegend } from "./chart-legend";
import { seriesStyle } from "./series-style";

const Drawing = dynamic(() => import("./bar-drawing").then((module) => module.BarDrawing), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full" />,
});

/** Bars by category, beside each other or stacked. Stacked parts differ in hatch, not in colour alone. */
export function BarChart(props: BarChartProps) {
  const height = barHeight(props);
  const entries = props.series.map(({ key, label, styleIndex }, index) => ({
    key,
    label,
    style: seriesStyle(styleIndex ?? index),
    look: "block" as const,
  }));
  return (
    <>
      {entries.length > 1 ? <ChartLegend entries={entries} /> : null}
      <div style={{ height }} className="w-full">
        <Drawing {...props} height={height} />
      </div>
    </>
  );
}
