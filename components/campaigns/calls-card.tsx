"use client";

import { useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { TimeChart } from "@/components/charts/time-chart";
import type { DayChartProps } from "./day-charts";
import { dayLine, MINUTE_MS } from "./day-series";
import { chartFileName, useDayClock } from "./use-day-axis";
import { useFigures } from "./use-figures";
import { useFreshnessWords } from "./use-freshness-words";
import { useGaps } from "./use-gaps";

/** Calls a minute, as wolkvox reported them. */
export function CallsCard({ campaign, day, isToday }: DayChartProps) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const clock = useDayClock();
  const words = useFreshnessWords();
  const { points, events } = day;
  return (
    <ChartCard
      title={t("charts.calls")}
      description={t("charts.callsHint")}
      freshness={isToday ? words(campaign.freshness) : undefined}
      fileName={chartFileName("llamadas-por-minuto", campaign.name, day.day)}
      table={{
        columns: [
          { id: "at", label: t("charts.time") },
          { id: "calls", label: t("fields.callsPerMinute"), format: figures.rate },
        ],
        rows: points.toReversed().map(({ at, minute, callsPerMinute }) => ({
          id: at,
          cells: [{ shown: clock(minute * MINUTE_MS), filed: at }, callsPerMinute],
        })),
      }}
      empty={points.length === 0 ? t("charts.empty") : undefined}
    >
      <TimeChart
        label={`${t("charts.calls")}, ${campaign.name}`}
        series={[
          {
            key: "calls",
            label: t("fields.callsPerMinute"),
            styleIndex: 2,
            isArea: true,
            points: dayLine(points, events, ({ callsPerMinute }) => callsPerMinute),
          },
        ]}
        formatX={clock}
        formatValue={figures.rate}
        gaps={useGaps(day)}
      />
    </ChartCard>
  );
}
