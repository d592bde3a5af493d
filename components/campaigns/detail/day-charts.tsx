"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { Skeleton } from "@/components/ui/skeleton";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import type { CampaignDay } from "@/lib/domain/campaigns/schema/chart";
import { BurnDownCard } from "./burn-down-card";
import { CallsCard } from "./calls-card";
import { FunnelCard } from "./funnel-card";
import { HitRateCard } from "./hit-rate-card";
import { PenetrationCard } from "./penetration-card";
import { ResultsCard } from "./results-card";
import { SpreadCard } from "./spread-card";

interface DayChartsProps {
  readonly campaign: CampaignDetail;
  readonly query: UseQueryResult<CampaignDay>;
  readonly isToday: boolean;
}

/** The curves of one day. */
export function DayCharts({ campaign, query, isToday }: DayChartsProps) {
  const t = useTranslations("campaigns");
  if (query.data) {
    const props = { campaign, day: query.data, isToday };
    return (
      <div className="grid gap-4 lg:grid-cols-2">
        <PenetrationCard {...props} />
        <BurnDownCard {...props} />
        <div className="min-w-0 lg:col-span-2">
          <ResultsCard campaign={campaign} />
        </div>
        <FunnelCard campaign={campaign} />
        <HitRateCard {...props} />
        <CallsCard {...props} />
        <SpreadCard {...props} />
      </div>
    );
  }
  if (query.isError) {
    return (
      <Card>
        <QueryError query={query} />
      </Card>
    );
  }
  return (
    <div role="status" aria-label={t("title")} className="grid gap-4 lg:grid-cols-2">
      {["a", "b", "c", "d"].map((key) => (
        <Skeleton key={key} className="h-80" />
      ))}
    </div>
  );
}
