"use client";

import { useTranslations } from "next-intl";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import { CampaignName } from "./campaign-name";
import { CompletionTime } from "./completion-time";
import { MissedCalls, Pace } from "./pace";
import { PenetrationBars } from "./penetration-bars";
import { RecordFunnel } from "./record-funnel";

interface CampaignListProps {
  readonly campaigns: readonly CampaignRow[];
  readonly timeZone: string;
  readonly label: string;
}

/** A table where there is room for one, else cards with the same contents. */
export function CampaignList(props: CampaignListProps) {
  return (
    <div className="@container">
      <div className="hidden @min-[60rem]:block">
        <WideTable {...props} />
      </div>
      <div className="@min-[60rem]:hidden">
        <CampaignCards {...props} />
      </div>
    </div>
  );
}

const COLUMNS = ["campaign", "penetration", "funnel", "missed", "pace", "completion"] as const;

function WideTable({ campaigns, timeZone, label }: CampaignListProps) {
  const t = useTranslations("campaigns.columns");
  return (
    <table aria-label={label} className="w-full table-fixed border-collapse text-left">
      <colgroup>
        <col className="w-[22%]" />
        <col className="w-[20%]" />
        <col className="w-[22%]" />
        <col className="w-[16%]" />
        <col className="w-[10%]" />
        <col className="w-[10%]" />
      </colgroup>
      <thead>
        <tr className="border-line border-b text-xs text-ink-faint">
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="h-9 px-3 font-medium first:pl-4 last:pr-4">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {campaigns.map((campaign) => (
          <tr key={campaign.id} className="align-top hover:bg-hover">
            <td className="py-3 pr-3 pl-4">
              <CampaignName campaign={campaign} timeZone={timeZone} />
            </td>
            <td className="px-3 py-3.5">
              <PenetrationBars campaign={campaign} />
            </td>
            <td className="px-3 py-3">
              <RecordFunnel campaign={campaign} />
            </td>
            <td className="px-3 py-3">
              <MissedCalls campaign={campaign} />
            </td>
            <td className="px-3 py-3">
              <Pace campaign={campaign} />
            </td>
            <td className="py-3 pr-4 pl-3">
              <CompletionTime completion={campaign.completion} timeZone={timeZone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CampaignCards({ campaigns, timeZone, label }: CampaignListProps) {
  const t = useTranslations("campaigns.columns");
  return (
    <ul
      aria-label={label}
      className="grid @2xl:grid-cols-2 @2xl:gap-px @2xl:bg-line max-@2xl:divide-y max-@2xl:divide-line"
    >
      {campaigns.map((campaign) => (
        <li key={campaign.id} className="flex min-w-0 flex-col gap-3 bg-surface p-4">
          <CampaignName campaign={campaign} timeZone={timeZone} />
          <PenetrationBars campaign={campaign} />
          <RecordFunnel campaign={campaign} />
          <div className="grid grid-cols-2 gap-4">
            <MissedCalls campaign={campaign} />
            <div className="flex flex-col gap-2">
              <Pace campaign={campaign} />
              <div>
                <p className="text-xs text-ink-faint">{t("completion")}</p>
                <CompletionTime completion={campaign.completion} timeZone={timeZone} />
              </div>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
