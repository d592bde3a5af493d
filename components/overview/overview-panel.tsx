"use client";

import { useFormatter, useTranslations } from "next-intl";
import { DeliveryAlarm } from "@/components/deliveries/delivery-alarm";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Freshness } from "@/components/ui/freshness";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows, SkeletonTiles } from "@/components/ui/skeleton";
import { FirstVisitSteps } from "@/components/visits/first-visit-steps";
import { useLive } from "@/components/visits/live-provider";
import { useErrorText } from "@/lib/client/use-error-text";
import { useOverview } from "@/lib/domain/reports/hooks";
import type { Overview } from "@/lib/domain/reports/schema";
import { ActiveAgents } from "./active-agents";
import { HourBars } from "./hour-bars";
import { LatestVisits } from "./latest-visits";
import { OutcomeShares } from "./outcome-shares";
import { OverviewTiles } from "./overview-tiles";

/** Older than this the numbers are stale: they refresh every 30 s, and at each live event. */
const STALE_AFTER_S = 75;

/** Today in numbers, each leading to its list. */
export function OverviewPanel() {
  const t = useTranslations("overview");
  const format = useFormatter();
  const errorText = useErrorText();
  const live = useLive();
  const { data, error, dataUpdatedAt, isFetching, refetch } = useOverview();
  const day = data ? new Date(`${data.day}T12:00:00Z`) : null;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={
          day && data
            ? t("day", {
                day: format.dateTime(day, {
                  weekday: "long",
                  day: "numeric",
                  month: "long",
                  timeZone: "UTC",
                }),
                zone: data.timeZone,
              })
            : " "
        }
        actions={
          <Freshness
            at={dataUpdatedAt ? new Date(dataUpdatedAt) : null}
            staleAfterS={STALE_AFTER_S}
            failure={error && data ? errorText(error).title : live.state === "lost" ? t("liveLost") : null}
          />
        }
      />
      {data ? (
        <OverviewContent overview={data} />
      ) : error ? (
        <Card>
          <ErrorState {...errorText(error)} onRetry={() => void refetch()} isRetrying={isFetching} />
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          <SkeletonTiles tiles={6} />
          <Card isFlush>
            <SkeletonRows rows={6} />
          </Card>
        </div>
      )}
    </>
  );
}

function OverviewContent({ overview }: { readonly overview: Overview }) {
  const t = useTranslations("overview");
  if (!overview.hasEverReceived) {
    return (
      <Card>
        <FirstVisitSteps />
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <DeliveryAlarm />
      <OverviewTiles overview={overview} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title={t("byHour")}>
          <HourBars byHour={overview.byHour} />
        </Card>
        <Card title={t("outcomes")}>
          <OutcomeShares outcomes={overview.outcomes} />
        </Card>
        <Card title={t("latest")} isFlush>
          <LatestVisits />
        </Card>
        <Card title={t("agents")} isFlush>
          <ActiveAgents agents={overview.agents} />
        </Card>
      </div>
    </div>
  );
}
