"use client";

import { useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { TimeChart } from "@/components/charts/time-chart";
import type { DayChartProps } from "./day-charts";
import { dayLine, hitRateOf, MINUTE_MS } from "./day-series";
import { chartFileName, useDayClock } from "./use-day-axis";
import { useFigures } from "./use-figures";
import { useFreshnessWords } from "./use-freshness-words";
import { useGaps } from "./use-gaps";

/** Hits of a hundred answered, through the day. */
export function HitRateCard({ campaign, day, isToday }: DayChartProps) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const clock = useDayClock();
  const words = useFreshnessWords();
  const { points, events } = day;
  return (
    <ChartCard
      title={t("charts.hitRate")}
      description={t("charts.hitRateHint")}
      freshness={isToday ? words(campaign.freshness) : undefined}
      fileName={chartFileName("tasa-de-hits", campaign.name, day.day)}
      table={{
        columns: [
          { id: "at", label: t("charts.time") },
          { id: "rate", label: t("fields.hitRatePercent"), format: figures.percent },
          { id: "hits", label: t("fields.hits"), format: figures.count },
          { id: "answer", label: t("fields.answer"), format: figures.count },
        ],
        rows: points.toReversed().map((point) => ({
          id: point.at,
          cells: [
            { shown: clock(point.minute * MINUTE_MS), filed: point.at },
            hitRateOf(point),
            point.hits,
            point.answer,
          ],
        })),
      }}
      empty={points.length === 0 ? t("charts.empty") : undefined}
    >
      <TimeChart
        label={`${t("charts.hitRate")}, ${campaign.name}`}
        series={[
          {
            key: "rate",
            label: t("fields.hitRatePercent"),
            styleIndex: 3,
            points: dayLine(points, events, hitRateOf),
          },
        ]}
        formatX={clock}
        formatValue={figures.percent}
        gaps={useGaps(day)}
      />
    </ChartCard>
  );
}
