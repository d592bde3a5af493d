"use client";

import { PhoneOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import { CompletionTime } from "../completion-time";
import { ReadingFigure } from "../reading-figure";
import { StateBadges } from "../state-badges";

interface WallOverviewProps {
  readonly campaigns: readonly CampaignRow[];
  readonly timeZone: string;
}

/** As many as a wall shows without scrolling. */
export const CAMPAIGNS_A_PAGE = 12;

/** Each of these campaigns as one large bar. */
export function WallOverview({ campaigns, timeZone }: WallOverviewProps) {
  const t = useTranslations("campaigns.wall");
  if (campaigns.length === 0) return <EmptyState icon={<PhoneOff aria-hidden />} title={t("empty")} />;
  return (
    <ul className="grid gap-x-10 gap-y-5 py-2 lg:grid-cols-2 xl:grid-cols-3">
      {campaigns.map((campaign) => {
        const percent = campaign.reading.penetrationDay ?? 0;
        return (
          <li key={campaign.id} className="flex min-w-0 flex-col gap-1.5">
            <div className="flex items-baseline gap-4">
              <span className="min-w-0 flex-1 truncate text-lg font-semibold sm:text-xl">
                {campaign.name}
              </span>
              <span className="tabular text-xl font-semibold sm:text-[2rem] sm:leading-none">
                <ReadingFigure campaign={campaign} field="penetrationDay" />
              </span>
            </div>
            <span aria-hidden className="h-4 overflow-hidden rounded-full bg-sunken">
              <span
                className={`block h-full rounded-full transition-[width] duration-150 ${percent > 100 ? "bg-warn" : "bg-accent"}`}
                style={{ width: `${Math.min(100, Math.max(0, percent))}%` }}
              />
            </span>
            <div className="flex min-h-8 items-center gap-2">
              <CompletionTime completion={campaign.completion} timeZone={timeZone} />
              <span className="ml-auto flex flex-wrap justify-end gap-1">
                <StateBadges campaign={campaign} timeZone={timeZone} />
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
