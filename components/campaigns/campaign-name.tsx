"use client";

import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { HoverLink } from "@/components/ui/hover-link";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import { usePortfolioLabel } from "./portfolio-label";
import { PhaseBadge, StateBadges } from "./state-badges";

/** A campaign's name, where it belongs, and how it is doing. */
export function CampaignName({
  campaign,
  timeZone,
}: {
  readonly campaign: CampaignRow;
  readonly timeZone: string;
}) {
  const t = useTranslations("campaigns.alerts");
  const portfolioLabel = usePortfolioLabel();
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="min-w-0">
        <HoverLink
          href={`/campaigns/${campaign.id}`}
          className="line-clamp-2 font-semibold text-pretty wrap-anywhere hover:text-accent"
        >
          {campaign.name}
        </HoverLink>
        <p className="truncate text-xs text-ink-faint">
          {campaign.wolkvoxId ? <span className="font-mono">{campaign.wolkvoxId} · </span> : null}
          {portfolioLabel(campaign)} · {campaign.connectionName}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1">
        {isPhaseTold(campaign) ? null : (
          <PhaseBadge phase={campaign.phase} statusText={campaign.reading.statusText} />
        )}
        <StateBadges campaign={campaign} timeZone={timeZone} />
        {campaign.openAlerts > 0 ? (
          <Badge tone="danger" icon={<BellRing aria-hidden />}>
            {t("openCount", { count: campaign.openAlerts })}
          </Badge>
        ) : null}
      </div>
    </div>
  );
}

/** A state of the same name says more. */
function isPhaseTold({ phase, states }: CampaignRow): boolean {
  return states.some(({ name }) => name === phase);
}
