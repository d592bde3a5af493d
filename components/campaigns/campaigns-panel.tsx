"use client";

import { BellRing, ChartSpline, MonitorPlay } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useDeferredValue } from "react";
import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SearchField } from "@/components/ui/search-field";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SelectField } from "@/components/ui/select-field";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";
import { useCampaigns } from "@/lib/domain/campaigns/hooks";
import type { CampaignList as Campaigns } from "@/lib/domain/campaigns/schema/campaign";
import { CAMPAIGN_SORTS, chooseCampaigns } from "./campaign-order";
import { CampaignList } from "./campaign-table";
import { CampaignsEmpty, NothingMatches } from "./campaigns-empty";
import { ConnectionStrip } from "./connection-strip";
import { RefreshButton } from "./refresh-button";

const SHOWS = ["running", "recent", "ever"] as const;
const parsers = {
  q: parseAsString.withDefault(""),
  show: parseAsStringLiteral(SHOWS).withDefault("recent"),
  sort: parseAsStringLiteral(CAMPAIGN_SORTS).withDefault("attention"),
};

/** Every campaign as wolkvox last told, and how old that is. */
export function CampaignsPanel() {
  const t = useTranslations("campaigns");
  const [choice, setChoice] = useQueryStates(parsers);
  const query = useCampaigns(choice.show === "ever" ? "ever" : "recent");
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <>
            {query.data ? (
              <RefreshButton connections={query.data.freshness} timeZone={query.data.timeZone} />
            ) : null}
            <ButtonLink href="/campaigns/alerts" icon={<BellRing aria-hidden />}>
              {t("actions.alerts")}
            </ButtonLink>
            <ButtonLink href="/campaigns/compare" icon={<ChartSpline aria-hidden />}>
              {t("actions.compare")}
            </ButtonLink>
            <ButtonLink href="/campaigns/wall" icon={<MonitorPlay aria-hidden />}>
              {t("actions.wall")}
            </ButtonLink>
          </>
        }
      />
      {query.data ? (
        <Content
          list={query.data}
          choice={choice}
          onChoose={(change) => void setChoice(change, { history: "replace" })}
        />
      ) : query.error ? (
        <Card>
          <QueryError query={query} />
        </Card>
      ) : (
        <div role="status" aria-label={t("title")} className="flex flex-col gap-4">
          <Skeleton className="h-24 sm:max-w-md" />
          <Card isFlush>
            <SkeletonRows rows={8} />
          </Card>
        </div>
      )}
    </>
  );
}

interface Choice {
  readonly q: string;
  readonly show: (typeof SHOWS)[number];
  readonly sort: (typeof CAMPAIGN_SORTS)[number];
}

interface ContentProps {
  readonly list: Campaigns;
  readonly choice: Choice;
  readonly onChoose: (change: Partial<Choice>) => void;
}

function Content({ list, choice, onChoose }: ContentProps) {
  const t = useTranslations("campaigns");
  const text = useDeferredValue(choice.q);
  const campaigns = chooseCampaigns(list.campaigns, {
    text,
    isOnlyUnderWay: choice.show === "running",
    sort: choice.sort,
  });
  const isFiltered = choice.q !== "" || choice.show === "running";
  if (list.campaigns.length === 0 && choice.show !== "ever") {
    return (
      <div className="flex flex-col gap-4">
        <ConnectionStrip connections={list.freshness} timeZone={list.timeZone} />
        <CampaignsEmpty freshness={list.freshness} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <ConnectionStrip connections={list.freshness} timeZone={list.timeZone} />
      <Card isFlush>
        <div className="flex flex-wrap items-end gap-3 border-line border-b px-4 py-3">
          <SearchField
            label={t("search")}
            isPageSearch
            value={choice.q}
            onChange={(q) => onChoose({ q })}
            className="w-full sm:w-60"
          />
          <SegmentedControl
            label={t("show.label")}
            segments={SHOWS.map((id) => ({ id, label: t(`show.${id}`) }))}
            value={choice.show}
            onChange={(show) => onChoose({ show })}
          />
          <div className="w-52 max-sm:w-full">
            <SelectField
              label={t("sort.label")}
              options={CAMPAIGN_SORTS.map((id) => ({ id, label: t(`sort.${id}`) }))}
              value={choice.sort}
              onChange={(sort) => onChoose({ sort })}
            />
          </div>
          <p role="status" className="tabular ml-auto self-end pb-1.5 text-sm text-ink-soft">
            {t("count", { count: campaigns.length })}
          </p>
        </div>
        {campaigns.length === 0 ? (
          <NothingMatches onClear={isFiltered ? () => onChoose({ q: "", show: "ever" }) : undefined} />
        ) : (
          <CampaignList campaigns={campaigns} timeZone={list.timeZone} label={t("title")} />
        )}
      </Card>
    </div>
  );
}
