"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Freshness } from "@/components/ui/freshness";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import { MissedCalls } from "../pace";
import { PenetrationBars } from "../penetration-bars";
import { usePortfolioLabel } from "../portfolio-label";
import { ReadingFigure } from "../reading-figure";
import { RecordFunnel } from "../record-funnel";
import { useFigures } from "../use-figures";
import { useFreshnessWords } from "../use-freshness-words";
import { AssignPortfolio } from "./assign-portfolio";

/** The last reading in numbers, and where the campaign belongs. */
export function CampaignFacts({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns");
  const words = useFreshnessWords();
  return (
    <Card title={t("compare.latest")} freshness={<Freshness {...words(campaign.freshness)} />}>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-[1fr_1.3fr_1fr_1fr]">
        <PenetrationBars campaign={campaign} />
        <RecordFunnel campaign={campaign} />
        <MissedCalls campaign={campaign} />
        <PaceFacts campaign={campaign} />
      </div>
      <Belonging campaign={campaign} />
    </Card>
  );
}

function PaceFacts({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns");
  const figures = useFigures();
  const { hitRatePercent, reading } = campaign;
  return (
    <dl className="flex flex-col gap-0.5 text-sm">
      <Line label={t("fields.callsPerMinute")}>
        <ReadingFigure campaign={campaign} field="callsPerMinute" />
      </Line>
      <Line label={t("fields.hitRatePercent")}>
        {hitRatePercent === null ? "—" : figures.percent(hitRatePercent)}
      </Line>
      <Line label={t("fields.speed")}>{reading.speedText || "—"}</Line>
      <Line label={t("detail.recycled")}>
        <ReadingFigure campaign={campaign} field="recycled" />
      </Line>
    </dl>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-2">
      <dt className="min-w-0 truncate text-xs text-ink-faint">{label}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}

function Belonging({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns.detail");
  const { role } = useViewer();
  const format = useFormatter();
  const portfolioLabel = usePortfolioLabel();
  return (
    <dl className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t pt-3 text-sm">
      <Pair label={t("portfolio")}>
        {role === "admin" ? <AssignPortfolio campaign={campaign} /> : portfolioLabel(campaign)}
      </Pair>
      <Pair label={t("connection")}>{campaign.connectionName}</Pair>
      {campaign.wolkvoxId ? (
        <Pair label={t("wolkvoxId")}>
          <span className="inline-flex items-center font-mono text-xs">
            {campaign.wolkvoxId}
            <CopyButton text={campaign.wolkvoxId} />
          </span>
        </Pair>
      ) : null}
      {campaign.reading.skillId ? <Pair label={t("skill")}>{campaign.reading.skillId}</Pair> : null}
      {campaign.dialShares.length > 0 ? (
        <Pair label={t("dialShares")}>
          {campaign.dialShares
            .map(({ label, percent }) => `${label} ${format.number(percent / 100, "percent")}`)
            .join(", ")}
        </Pair>
      ) : null}
      <Pair label={t("statusText")}>{campaign.reading.statusText || "—"}</Pair>
    </dl>
  );
}

function Pair({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 items-center gap-2">
      <dt className="text-xs text-ink-faint">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}
