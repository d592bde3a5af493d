"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TimeChart } from "@/components/charts/time-chart";
import { Skeleton } from "@/components/ui/skeleton";
import { useCampaignDay } from "@/lib/domain/campaigns/hooks";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import type { CampaignDay } from "@/lib/domain/campaigns/schema/chart";
import type { ReadingNumber } from "@/lib/domain/campaigns/schema/reading";
import { CompletionTime } from "../completion-time";
import { dayLine, MINUTE_MS, recycleMarks } from "../day-series";
import { ReadingFigure } from "../reading-figure";
import { StateBadges } from "../state-badges";
import { useDayClock } from "../use-day-axis";
import { useFigures } from "../use-figures";
import { useGaps } from "../use-gaps";

interface WallCampaignProps {
  readonly campaign: CampaignRow;
  readonly timeZone: string;
}

const FIGURES: readonly ReadingNumber[] = ["penetrationDay", "dial", "clean", "hits", "callsPerMinute"];

/** One campaign, to be read from across the room. */
export function WallCampaign({ campaign, timeZone }: WallCampaignProps) {
  const t = useTranslations("campaigns");
  const { data } = useCampaignDay(campaign.id, null);
  return (
    <div className="flex h-full flex-col gap-6">
      <div className="flex flex-wrap gap-1">
        <StateBadges campaign={campaign} timeZone={timeZone} />
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-3 xl:grid-cols-6">
        {FIGURES.map((field) => (
          <BigFigure key={field} label={t(`fields.${field}`)}>
            <ReadingFigure campaign={campaign} field={field} />
          </BigFigure>
        ))}
        <BigFigure label={t("columns.completion")}>
          <CompletionTime completion={campaign.completion} timeZone={timeZone} />
        </BigFigure>
      </dl>
      <div className="min-h-80 flex-1">
        {data ? <WallChart day={data} name={campaign.name} /> : <Skeleton className="h-full" />}
      </div>
    </div>
  );
}

function BigFigure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="truncate text-base text-ink-soft">{label}</dt>
      <dd className="tabular text-xl font-semibold tracking-tight sm:text-[2.25rem] sm:leading-tight">
        {children}
      </dd>
    </div>
  );
}

const CHART_HEIGHT = 380;

function WallChart({ day, name }: { readonly day: CampaignDay; readonly name: string }) {
  const t = useTranslations("campaigns.charts");
  const figures = useFigures();
  const clock = useDayClock();
  const { points, events, previousDays } = day;
  return (
    <TimeChart
      label={`${t("penetration")}, ${name}`}
      isLarge
      height={CHART_HEIGHT}
      series={[
        ...previousDays.map(({ day: key, points: past }) => ({
          key,
          label: figures.day(key),
          look: "past" as const,
          points: past.map((point) => ({ x: point.minute * MINUTE_MS, value: point.penetrationDay })),
        })),
        {
          key: "day",
          label: t("today"),
          styleIndex: 0,
          points: dayLine(points, events, (point) => point.penetrationDay),
        },
      ]}
      formatX={clock}
      formatValue={figures.percent}
      goal={{ value: 100, label: t("all") }}
      gaps={useGaps(day)}
      marks={recycleMarks(points, events, t("recycledMark"))}
    />
  );
}
