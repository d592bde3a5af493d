"use client";

import { useTranslations } from "next-intl";
import { BarChart } from "@/components/charts/bar-chart";
import { ChartCard } from "@/components/charts/chart-card";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import { chartFileName } from "../use-day-axis";
import { useFigures } from "../use-figures";
import { useFreshnessWords } from "../use-freshness-words";

const RESULTS = ["answer", "noAnswer", "busyCongestionFailed", "answerMachine"] as const;

/** What became of the records that were dialled, as parts of one bar. */
export function ResultsCard({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const words = useFreshnessWords();
  const { reading } = campaign;
  const total = RESULTS.reduce((sum, result) => sum + (reading[result] ?? 0), 0);
  return (
    <ChartCard
      title={t("charts.results")}
      description={t("charts.resultsHint")}
      freshness={words(campaign.freshness)}
      fileName={chartFileName("resultados", campaign.name, reading.at.slice(0, 10))}
      table={{
        columns: [
          { id: "result", label: t("charts.result") },
          { id: "count", label: t("fields.records"), format: figures.count },
          { id: "share", label: t("charts.recordsShare"), format: figures.percent },
        ],
        rows: RESULTS.map((result) => ({
          id: result,
          cells: [
            t(`fields.${result}`),
            reading[result],
            total > 0 ? ((reading[result] ?? 0) / total) * 100 : null,
          ],
        })),
      }}
      empty={total === 0 ? t("charts.noResults") : undefined}
    >
      <BarChart
        label={`${t("charts.results")}, ${campaign.name}`}
        isStacked
        isLying
        isBare
        height={64}
        series={RESULTS.map((result) => ({ key: result, label: t(`fields.${result}`) }))}
        categories={[
          {
            key: "all",
            label: campaign.name,
            values: Object.fromEntries(RESULTS.map((result) => [result, reading[result]])),
          },
        ]}
        formatValue={figures.count}
      />
    </ChartCard>
  );
}
