"use client";

import { ArrowLeft, ChartSpline } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { MOST_SERIES } from "@/components/charts/series-style";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SelectField } from "@/components/ui/select-field";
import { Skeleton } from "@/components/ui/skeleton";
import { useCampaignComparison, useCampaigns } from "@/lib/domain/campaigns/hooks";
import { CampaignPicker } from "../campaign-picker";
import { CompareCharts } from "./compare-charts";
import { COMPARE_METRICS, type CompareMetric } from "./compare-metrics";

const DAYS = [1, 7, 30] as const;
const parsers = {
  campaigns: parseAsArrayOf(parseAsString).withDefault([]),
  metric: parseAsStringLiteral(COMPARE_METRICS).withDefault("penetrationDay"),
  days: parseAsInteger.withDefault(7),
};

/** Several campaigns side by side; the choice lives in the URL. */
export function ComparePanel() {
  const t = useTranslations("campaigns");
  const [choice, setChoice] = useQueryStates(parsers, { history: "push" });
  const chosen = choice.campaigns.slice(0, MOST_SERIES);
  const days = DAYS.find((count) => count === choice.days) ?? 7;
  const list = useCampaigns("ever");
  return (
    <>
      <Link href="/campaigns" className="mb-1 inline-flex min-h-6 items-center gap-1 text-sm no-underline">
        <ArrowLeft aria-hidden className="size-4" />
        {t("actions.back")}
      </Link>
      <PageHeader title={t("compare.title")} description={t("compare.description")} />
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end gap-3">
          <CampaignPicker
            campaigns={list.data?.campaigns ?? []}
            chosen={chosen}
            most={MOST_SERIES}
            onChoose={(campaigns) => void setChoice({ campaigns: [...campaigns] })}
          />
          <div className="w-56 max-sm:w-full">
            <SelectField
              label={t("compare.metric")}
              options={COMPARE_METRICS.map((id) => ({ id, label: t(`fields.${id}`) }))}
              value={choice.metric}
              onChange={(metric: CompareMetric) => void setChoice({ metric })}
            />
          </div>
          <SegmentedControl
            label={t("compare.days")}
            segments={DAYS.map((count) => ({ id: String(count), label: t("compare.daysOption", { count }) }))}
            value={String(days)}
            onChange={(id) => void setChoice({ days: Number(id) })}
          />
        </div>
        {chosen.length === 0 ? (
          <Card>
            <EmptyState
              icon={<ChartSpline aria-hidden />}
              title={t("compare.emptyTitle")}
              text={t("compare.emptyText")}
            />
          </Card>
        ) : (
          <Comparison campaignIds={chosen} days={days} metric={choice.metric} />
        )}
      </div>
    </>
  );
}

interface ComparisonProps {
  readonly campaignIds: readonly string[];
  readonly days: number;
  readonly metric: CompareMetric;
}

function Comparison({ campaignIds, days, metric }: ComparisonProps) {
  const t = useTranslations("campaigns");
  const query = useCampaignComparison(campaignIds, days);
  if (query.data) return <CompareCharts comparison={query.data} metric={metric} days={days} />;
  if (query.isError) {
    return (
      <Card>
        <QueryError query={query} />
      </Card>
    );
  }
  return (
    <div role="status" aria-label={t("compare.title")} className="flex flex-col gap-4">
      <Skeleton className="h-96" />
      <Skeleton className="h-52" />
    </div>
  );
}
