"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Banner } from "@/components/ui/banner";
import { ErrorState } from "@/components/ui/error-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { useOpenVisit } from "@/components/visits/use-visit-url";
import { VisitDrawer } from "@/components/visits/visit-drawer";
import { useErrorText } from "@/lib/client/use-error-text";
import { useAgentDays } from "@/lib/domain/agents/hooks";
import type { AgentDay } from "@/lib/domain/agents/schema";
import { DayControls } from "./day-controls";
import { DaySlider } from "./day-slider";
import { DayView } from "./day-view";
import { useAgentName } from "./use-agent-figures";
import { useDayPlayer } from "./use-day-player";
import { useDayUrl } from "./use-day-url";

interface AgentDayPanelProps {
  readonly agentId: string;
  /** ISO day in the workspace's zone. */
  readonly today: string;
}

/** An agent's day: its visits in order on the map, alone, beside other agents', or beside another day. */
export function AgentDayPanel({ agentId, today }: AgentDayPanelProps) {
  const t = useTranslations("agents");
  const url = useDayUrl(agentId, today);
  const { agentIds, day, compare } = url;
  const wanted = useMemo(
    () =>
      [day, ...(compare ? [compare] : [])].flatMap((each) =>
        agentIds.map((id) => ({ agentId: id, day: each })),
      ),
    [agentIds, day, compare],
  );
  const queries = useAgentDays(wanted);
  const days = queries.flatMap(({ data }) => (data ? [data] : []));
  const main = queries[0];
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="-mb-3">
        <DayHeader
          name={main?.data?.agent.name ?? null}
          kobraAgentId={main?.data?.agent.kobraAgentId ?? null}
        />
      </div>
      <Banner>{t("onlyVisits")}</Banner>
      <DayControls url={url} main={main?.data} today={today} days={days} />
      {main?.isError && !main.data ? (
        <DayFault error={main.error} onRetry={() => void main.refetch()} isRetrying={main.isFetching} />
      ) : null}
      {days.length < wanted.length && !main?.isError ? (
        <Skeleton className="h-96" />
      ) : (
        <Days days={days} groups={agentIds.length} />
      )}
    </div>
  );
}

function DayHeader({
  name,
  kobraAgentId,
}: {
  readonly name: string | null;
  readonly kobraAgentId: string | null;
}) {
  const t = useTranslations("agents");
  const nameOf = useAgentName();
  return (
    <PageHeader
      title={name === null ? t("title") : nameOf(name)}
      description={
        <span className="flex flex-wrap gap-x-3">
          <Link href="/agents">{t("day.back")}</Link>
          {kobraAgentId ? <span className="font-mono text-xs">{kobraAgentId}</span> : null}
        </span>
      }
    />
  );
}

interface DayFaultProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly isRetrying: boolean;
}

function DayFault({ error, onRetry, isRetrying }: DayFaultProps) {
  const errorText = useErrorText();
  return (
    <div className="rounded-md border border-line bg-surface">
      <ErrorState {...errorText(error)} onRetry={onRetry} isRetrying={isRetrying} />
    </div>
  );
}

interface DaysProps {
  /** All agents of the first day, then all of the second. */
  readonly days: readonly AgentDay[];
  /** How many agents there are. */
  readonly groups: number;
}

function Days({ days, groups }: DaysProps) {
  const format = useFormatter();
  const key = days.map(({ agent, day }) => `${agent.id} ${day}`).join();
  const player = useDayPlayer(days, key);
  const { visitId, open, close } = useOpenVisit();
  const stops = days.flatMap((day) => day.stops);
  const index = stops.findIndex((stop) => stop.visitId === visitId);
  const step = (by: 1 | -1) => {
    const next = index === -1 ? undefined : stops[index + by];
    return next ? () => open(next.visitId) : null;
  };
  const panels = [days.slice(0, groups), days.slice(groups)].filter((panel) => panel.length > 0);
  return (
    <>
      {player ? <DaySlider player={player} days={days} /> : null}
      <div className={panels.length > 1 ? "grid items-start gap-4 lg:grid-cols-2" : undefined}>
        {panels.map((panel) => (
          <DayView
            key={panel[0]?.day}
            days={panel}
            title={panels.length > 1 ? formatDay(format, panel[0]?.day ?? "") : null}
            minute={player?.minute ?? 0}
            selectedVisitId={visitId}
            onOpen={open}
          />
        ))}
      </div>
      <VisitDrawer visitId={visitId} onClose={close} onPrevious={step(-1)} onNext={step(1)} />
    </>
  );
}

/** A calendar day in words; no zone takes part. */
function formatDay(format: ReturnType<typeof useFormatter>, day: string): string {
  return format.dateTime(new Date(`${day}T00:00:00Z`), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
