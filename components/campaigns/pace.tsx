"use client";

import { useTranslations } from "next-intl";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import { ReadingFigure } from "./reading-figure";

type Read = Pick<CampaignRow, "reading" | "marks">;

const MISSED = ["noAnswer", "busyCongestionFailed", "answerMachine"] as const;

/** What dialling met instead of a person. */
export function MissedCalls({ campaign }: { readonly campaign: Read }) {
  const t = useTranslations("campaigns.short");
  return (
    <dl className="flex flex-col gap-0.5 text-sm">
      {MISSED.map((field) => (
        <div key={field} className="flex items-baseline justify-between gap-2">
          <dt className="min-w-0 truncate text-xs text-ink-faint">{t(field)}</dt>
          <dd className="tabular">
            <ReadingFigure campaign={campaign} field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Calls a minute, and beside it speed, recyclings and skill. */
export function Pace({ campaign }: { readonly campaign: Read }) {
  const t = useTranslations("campaigns.short");
  const { speedText, skillId } = campaign.reading;
  const hasSpeed = speedText !== null && speedText !== "";
  return (
    <div className="tabular flex flex-col text-xs text-ink-faint">
      <span>
        <span className="text-sm font-medium text-ink">
          <ReadingFigure campaign={campaign} field="callsPerMinute" />
        </span>{" "}
        {t("callsPerMinute")}
      </span>
      {hasSpeed ? (
        <span>
          {t("speed")} {speedText}
        </span>
      ) : null}
      <span>
        {t("recycled")} <ReadingFigure campaign={campaign} field="recycled" />
      </span>
      {skillId ? (
        <span className="truncate">
          {t("skill")} {skillId}
        </span>
      ) : null}
    </div>
  );
}
