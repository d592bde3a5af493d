"use client";

import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";

/** The last reading as wolkvox sent it, field by field. Closed until somebody asks. */
export function OriginalRow({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns.detail");
  const format = useFormatter();
  const { marks } = campaign;
  return (
    <details className="group rounded-md border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-4 py-2 font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        {t("originalTitle")}
        {marks.length > 0 ? (
          <span className="text-sm font-normal text-warn">{t("marks", { count: marks.length })}</span>
        ) : null}
        <time dateTime={campaign.reading.at} className="ml-auto text-xs font-normal text-ink-faint">
          {format.dateTime(new Date(campaign.reading.at), "moment", { timeZone: campaign.timeZone })}
        </time>
      </summary>
      <div className="border-line border-t p-4">
        <p className="mb-3 text-sm text-ink-soft">{t("originalHint")}</p>
        <dl className="grid gap-x-6 gap-y-1 font-mono text-xs sm:grid-cols-2">
          {Object.entries(campaign.original).map(([key, value]) => (
            <div key={key} className="flex justify-between gap-4 border-line border-b py-1">
              <dt className="text-ink-faint">{key}</dt>
              <dd className="text-right wrap-anywhere">{value === "" ? "\u201c\u201d" : value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
