"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChartCard } from "@/components/charts/chart-card";
import type { ChartTable } from "@/components/charts/chart-table";
import { TimeChart } from "@/components/charts/time-chart";
import type { TimeSeries } from "@/components/charts/time-series";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { dayLine, MINUTE_MS, recycleMarks } from "../day-series";
import { chartFileName, useDayClock } from "../use-day-axis";
import { useFigures } from "../use-figures";
import { useFreshnessWords } from "../use-freshness-words";
import { useGaps } from "../use-gaps";
import type { DayChartProps } from "./day-chart-props";

const METRICS = ["penetrationDay", "penetrationNow"] as const;
type Metric = (typeof METRICS)[number];

/** How far the day has come, over the days before. */
export function PenetrationCard({ campaign, day, isToday }: DayChartProps) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const clock = useDayClock();
  const words = useFreshnessWords();
  const [metric, setMetric] = useState<Metric>("penetrationDay");
  const { points, events, previousDays } = day;
  const series: TimeSeries[] = [
    ...previousDays.map(({ day: name, points: past }) => ({
      key: name,
      label: figures.day(name),
      look: "past" as const,
      points: past.map((point) => ({ x: point.minute * MINUTE_MS, value: point[metric] })),
    })),
    {
      key: "day",
      label: isToday ? t("charts.today") : figures.day(day.day),
      styleIndex: 0,
      points: dayLine(points, events, (point) => point[metric]),
    },
  ];
  const gaps = useGaps(day);
  return (
    <ChartCard
      title={t("charts.penetration")}
      description={t("charts.penetrationHint")}
      freshness={isToday ? words(campaign.freshness) : undefined}
      fileName={chartFileName("penetracion", campaign.name, day.day)}
      table={useTable(day)}
      empty={points.length === 0 ? t("charts.empty") : undefined}
    >
      <div className="mb-3">
        <SegmentedControl
          label={t("charts.metric")}
          segments={[
            { id: "penetrationDay", label: t("charts.day") },
            { id: "penetrationNow", label: t("charts.now") },
          ]}
          value={metric}
          onChange={setMetric}
        />
      </div>
      <TimeChart
        label={`${t("charts.penetration")}, ${campaign.name}`}
        series={series}
        formatX={clock}
        formatValue={figures.percent}
        goal={{ value: 100, label: t("charts.all") }}
        gaps={gaps}
        marks={recycleMarks(points, events, t("charts.recycledMark"))}
      />
    </ChartCard>
  );
}

function useTable({ points }: DayChartProps["day"]): ChartTable {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const clock = useDayClock();
  return {
    columns: [
      { id: "at", label: t("charts.time") },
      { id: "day", label: t("fields.penetrationDay"), format: figures.percent },
      { id: "now", label: t("fields.penetrationNow"), format: figures.percent },
      { id: "recycled", label: t("fields.recycled"), format: figures.count },
    ],
    rows: points.toReversed().map(({ at, minute, penetrationDay, penetrationNow, recycled }) => ({
      id: at,
      cells: [{ shown: clock(minute * MINUTE_MS), filed: at }, penetrationDay, penetrationNow, recycled],
    })),
  };
}
