"use client";

import { useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { Funnel } from "@/components/charts/funnel";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import { chartFileName } from "../use-day-axis";
import { useFigures } from "../use-figures";
import { useFreshnessWords } from "../use-freshness-words";

const STEPS = ["records", "clean", "dial", "answer", "hits"] as const;

/** From all records to hits, by the last reading. */
export function FunnelCard({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const words = useFreshnessWords();
  const { reading } = campaign;
  const shareOf = (value: number | null) =>
    value === null || !reading.records ? null : (value / reading.records) * 100;
  return (
    <ChartCard
      title={t("charts.funnel")}
      description={t("charts.funnelHint")}
      freshness={words(campaign.freshness)}
      fileName={chartFileName("embudo", campaign.name, reading.at.slice(0, 10))}
      table={{
        columns: [
          { id: "step", label: t("charts.stage") },
          { id: "count", label: t("fields.records"), format: figures.count },
          { id: "share", label: t("charts.recordsShare"), format: figures.percent },
        ],
        rows: STEPS.map((step) => ({
          id: step,
          cells: [t(`fields.${step}`), reading[step], shareOf(reading[step])],
        })),
      }}
    >
      <Funnel
        whole={reading.records}
        steps={STEPS.map((step) => ({ key: step, label: t(`fields.${step}`), value: reading[step] }))}
      />
    </ChartCard>
  );
}
