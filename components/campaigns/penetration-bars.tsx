"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import { ReadingFigure } from "./reading-figure";

const BARS = [
  { field: "penetrationDay", label: "day", look: "bg-accent" },
  { field: "penetrationNow", label: "now", look: "bg-line-strong" },
] as const;

/** Penetration of the day and of the moment, each a bar up to 100 % with its figure. */
export function PenetrationBars({ campaign }: { readonly campaign: Pick<CampaignRow, "reading" | "marks"> }) {
  const t = useTranslations("campaigns.short");
  return (
    <dl className="flex min-w-0 flex-col gap-1.5 text-sm">
      {BARS.map(({ field, label, look }) => (
        <div key={field} className="grid grid-cols-[2.75rem_minmax(0,1fr)_auto] items-center gap-2">
          <dt className="text-xs text-ink-faint">{t(label)}</dt>
          <dd className="contents">
            <PercentBar percent={campaign.reading[field]} look={look} />
            <span className="tabular min-w-12 text-right font-medium">
              <ReadingFigure campaign={campaign} field={field} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Above 100 % the bar is full and ends in another colour. */
function PercentBar({ percent, look }: { readonly percent: number | null; readonly look: string }) {
  const width = Math.max(0, Math.min(100, percent ?? 0));
  return (
    <span aria-hidden className="flex h-2 overflow-hidden rounded-full bg-sunken">
      <span
        className={clsx("rounded-full transition-[width] duration-150", look)}
        style={{ width: `${width}%` }}
      />
      {(percent ?? 0) > 100 ? <span className="-ml-2 w-2 bg-warn" /> : null}
    </span>
  );
}
