"use client";

import { ArrowLeft, MapPinned } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsIsoDate, useQueryState } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/client/api-error";
import { useErrorText } from "@/lib/client/use-error-text";
import { useCampaign, useCampaignDay } from "@/lib/domain/campaigns/hooks";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import { ConnectionStrip } from "../connection-strip";
import { RefreshButton } from "../refresh-button";
import { PhaseBadge } from "../state-badges";
import { CampaignFacts } from "./campaign-facts";
import { DayCharts } from "./day-charts";
import { DayPicker } from "./day-picker";
import { FieldAccountsDrawer } from "./field-accounts-drawer";
import { FieldOffer } from "./field-offer";
import { OriginalRow } from "./original-row";
import { StateNotes } from "./state-notes";

/** One campaign: how it stands, its day as curves, and what to do about it. */
export function CampaignPanel({ campaignId }: { readonly campaignId: string }) {
  const t = useTranslations("campaigns");
  const errorText = useErrorText();
  const query = useCampaign(campaignId);
  if (query.data) return <CampaignContent campaign={query.data} />;
  if (query.error instanceof ApiError && query.error.status === 404) {
    return (
      <Card>
        <EmptyState
          titleAs="h1"
          icon={<MapPinned aria-hidden />}
          title={t("detail.missingTitle")}
          text={t("detail.missingText")}
          action={<ButtonLink href="/campaigns">{t("empty.clear")}</ButtonLink>}
        />
      </Card>
    );
  }
  if (query.error) {
    return (
      <Card>
        <ErrorState
          titleAs="h1"
          {...errorText(query.error)}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      </Card>
    );
  }
  return (
    <div role="status" aria-label={t("title")} className="flex flex-col gap-4">
      <Skeleton className="h-8 w-72 max-w-full" />
      <Skeleton className="h-28" />
      <div className="grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-80" />
        <Skeleton className="h-80" />
      </div>
    </div>
  );
}

function CampaignContent({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns");
  const [day, setDay] = useQueryState("day", parseAsIsoDate.withOptions({ history: "push" }));
  const [isFieldOpen, setIsFieldOpen] = useState(false);
  const isoDay = day ? day.toISOString().slice(0, 10) : null;
  const dayQuery = useCampaignDay(campaign.id, isoDay);
  const connections = [campaign.freshness];
  return (
    <>
      <Link href="/campaigns" className="mb-1 inline-flex min-h-6 items-center gap-1 text-sm no-underline">
        <ArrowLeft aria-hidden className="size-4" />
        {t("actions.back")}
      </Link>
      <PageHeader
        title={campaign.name}
        description={
          <span className="mt-1 flex">
            <PhaseBadge phase={campaign.phase} statusText={campaign.reading.statusText} />
          </span>
        }
        actions={
          <>
            <RefreshButton connections={connections} timeZone={campaign.timeZone} />
            <Button icon={<MapPinned aria-hidden />} onPress={() => setIsFieldOpen(true)}>
              {t("actions.field")}
            </Button>
            <DayPicker
              day={isoDay}
              shown={dayQuery.data ?? null}
              onChoose={(next) => void setDay(next ? new Date(`${next}T00:00:00Z`) : null)}
            />
          </>
        }
      />
      <div className="flex flex-col gap-4">
        {campaign.freshness.problem ? (
          <ConnectionStrip connections={connections} timeZone={campaign.timeZone} />
        ) : null}
        <FieldOffer campaign={campaign} onOpen={() => setIsFieldOpen(true)} />
        <StateNotes campaign={campaign} />
        <CampaignFacts campaign={campaign} />
        <DayCharts campaign={campaign} query={dayQuery} isToday={isoDay === null} />
        <OriginalRow campaign={campaign} />
      </div>
      {isFieldOpen ? <FieldAccountsDrawer campaign={campaign} onClose={() => setIsFieldOpen(false)} /> : null}
    </>
  );
}
