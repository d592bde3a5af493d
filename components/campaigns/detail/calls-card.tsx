"use client";

import { useTranslations } from "next-intl";
import { useFigures } from "../use-figures";
import type { DayChartProps } from "./day-chart-props";
import { DayLineCard } from "./day-line-card";

/** Calls a minute, as wolkvox reported them. */
export function CallsCard(props: DayChartProps) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  return (
    <DayLineCard
      {...props}
      title={t("charts.calls")}
      description={t("charts.callsHint")}
      fileTitle="llamadas-por-minuto"
      styleIndex={2}
      isArea
      measure={{
        id: "calls",
        label: t("fields.callsPerMinute"),
        value: ({ callsPerMinute }) => callsPerMinute,
        format: figures.rate,
      }}
    />
  );
}
