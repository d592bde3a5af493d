"use client";

import { useTranslations } from "next-intl";
import { binValues } from "@/components/charts/bins";
import { ChartCard } from "@/components/charts/chart-card";
import { Histogram } from "@/components/charts/histogram";
import { chartFileName } from "../use-day-axis";
import { useFigures } from "../use-figures";
import { useFreshnessWords } from "../use-freshness-words";
import type { DayChartProps } from "./day-chart-props";

/** How many readings of the day there were at each pace: one hill is a steady day, two are a broken one. */
export function SpreadCard({ campaign, day, isToday }: DayChartProps) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const words = useFreshnessWords();
  const values = day.points.flatMap(({ callsPerMinute }) => callsPerMinute ?? []);
  return (
    <ChartCard
      title={t("charts.spread")}
      description={t("charts.spreadHint")}
      freshness={isToday ? words(campaign.freshness) : undefined}
      fileName={chartFileName("reparto-del-ritmo", campaign.name, day.day)}
      table={{
        columns: [
          { id: "range", label: t("fields.callsPerMinute") },
          { id: "count", label: t("charts.readings"), format: figures.count },
        ],
        rows: binValues(values).map(({ from, to, count }) => ({
          id: String(from),
          cells: [`${figures.rate(from)} – ${figures.rate(to)}`, count],
        })),
      }}
      empty={values.length === 0 ? t("charts.empty") : undefined}
    >
      <Histogram
        label={`${t("charts.spread")}, ${campaign.name}`}
        values={values}
        countLabel={t("charts.readings")}
        formatValue={figures.rate}
        formatCount={figures.count}
        styleIndex={2}
      />
    </ChartCard>
  );
}
