"use client";

import { useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { TimeChart } from "@/components/charts/time-chart";
import { useCompletionSentence } from "../completion-time";
import { burnDownForecast, dayLine, MINUTE_MS } from "../day-series";
import { chartFileName, useDayClock } from "../use-day-axis";
import { useFigures } from "../use-figures";
import { useFreshnessWords } from "../use-freshness-words";
import { useGaps } from "../use-gaps";
import type { DayChartProps } from "./day-chart-props";

/** What is left to call, and when it will be nothing, with the range of that guess. */
export function BurnDownCard({ campaign, day, isToday }: DayChartProps) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const clock = useDayClock();
  const words = useFreshnessWords();
  const sentence = useCompletionSentence();
  const { points, events } = day;
  const forecast = isToday ? burnDownForecast(points, day.completion) : null;
  return (
    <ChartCard
      title={t("charts.burnDown")}
      description={isToday ? sentence({ completion: day.completion, timeZone: day.timeZone }) : undefined}
      freshness={isToday ? words(campaign.freshness) : undefined}
      fileName={chartFileName("por-llamar", campaign.name, day.day)}
      table={{
        columns: [
          { id: "at", label: t("charts.time") },
          { id: "clean", label: t("fields.clean"), format: figures.count },
          { id: "dial", label: t("fields.dial"), format: figures.count },
          { id: "records", label: t("fields.records"), format: figures.count },
        ],
        rows: points.toReversed().map(({ at, minute, clean, dial, records }) => ({
          id: at,
          cells: [{ shown: clock(minute * MINUTE_MS), filed: at }, clean, dial, records],
        })),
      }}
      empty={points.length === 0 ? t("charts.empty") : undefined}
    >
      <TimeChart
        label={`${t("charts.burnDown")}, ${campaign.name}`}
        series={[
          {
            key: "clean",
            label: t("charts.remaining"),
            styleIndex: 0,
            points: dayLine(points, events, ({ clean }) => clean),
          },
          ...(forecast
            ? [
                {
                  key: "forecast",
                  label: t("charts.forecast"),
                  look: "forecast" as const,
                  styleIndex: 0,
                  points: forecast.line,
                },
              ]
            : []),
        ]}
        band={forecast ? { label: t("charts.range"), ...forecast.band } : undefined}
        formatX={clock}
        formatValue={figures.count}
        gaps={useGaps(day)}
      />
    </ChartCard>
  );
}
