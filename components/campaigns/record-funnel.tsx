"use client";

import { useTranslations } from "next-intl";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import { ReadingFigure } from "./reading-figure";

const STEPS = ["clean", "dial", "answer", "hits"] as const;

/** Not called → dialled → answered → hits: each a bar of the campaign's records, with its figure. */
export function RecordFunnel({ campaign }: { readonly campaign: Pick<CampaignRow, "reading" | "marks"> }) {
  const t = useTranslations("campaigns.short");
  const whole = campaign.reading.records ?? 0;
  const share = (value: number | null) => (whole > 0 ? Math.min(100, ((value ?? 0) / whole) * 100) : 0);
  return (
    <dl className="flex min-w-0 flex-col gap-0.5 text-sm">
      {STEPS.map((field) => (
        <div key={field} className="grid grid-cols-[4.75rem_minmax(0,1fr)_auto] items-center gap-2">
          <dt className="truncate text-xs text-ink-faint">{t(field)}</dt>
          <dd className="contents">
            <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
              <span
                className="block h-full rounded-full bg-accent transition-[width] duration-150"
                style={{ width: `${share(campaign.reading[field])}%` }}
              />
            </span>
            <span className="tabular min-w-12 text-right">
              <ReadingFigure campaign={campaign} field={field} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
