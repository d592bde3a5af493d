"use client";

import { useTranslations } from "next-intl";
import { hitRateOf } from "../day-series";
import { useFigures } from "../use-figures";
import type { DayChartProps } from "./day-chart-props";
import { DayLineCard } from "./day-line-card";

/** Hits of a hundred answered, through the day. */
export function HitRateCard(props: DayChartProps) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  return (
    <DayLineCard
      {...props}
      title={t("charts.hitRate")}
      description={t("charts.hitRateHint")}
      fileTitle="tasa-de-hits"
      styleIndex={3}
      measure={{ id: "rate", label: t("fields.hitRatePercent"), value: hitRateOf, format: figures.percent }}
      others={[
        { id: "hits", label: t("fields.hits"), value: ({ hits }) => hits, format: figures.count },
        { id: "answer", label: t("fields.answer"), value: ({ answer }) => answer, format: figures.count },
      ]}
    />
  );
}
