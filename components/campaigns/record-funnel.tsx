"use client";

import { useTranslations } from "next-intl";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import { ReadingFigure } from "./reading-figure";

const STEPS = ["clean", "dial", "answer", "hits"] as const;

/** Not called → dialled → answered → hits, as figures over small bars of the campaign's records. */
export function RecordFunnel({ campaign }: { readonly campaign: Pick<CampaignRow, "reading" | "marks"> }) {
  const t = useTranslations("campaigns.short");
  const whole = campaign.reading.records ?? 0;
  return (
    <dl className="grid grid-cols-4 gap-2">
      {STEPS.map((field) => (
        <div key={field} className="flex min-w-0 flex-col">
          <dt className="truncate text-xs text-ink-faint">{t(field)}</dt>
          <dd className="tabular text-sm font-medium">
            <ReadingFigure campaign={campaign} field={field} />
          </dd>
          <span aria-hidden className="mt-1 h-1 overflow-hidden rounded-full bg-sunken">
            <span
              className="block h-full rounded-full bg-accent transition-[width] duration-150"
              style={{
                width: `${whole > 0 ? Math.min(100, ((campaign.reading[field] ?? 0) / whole) * 100) : 0}%`,
              }}
            />
          </span>
        </div>
      ))}
    </dl>
  );
}
