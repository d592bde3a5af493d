"use client";

import { ListChecks, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { SearchField } from "@/components/ui/search-field";
import type { CampaignRow } from "@/lib/domain/campaigns/schema/campaign";
import { chooseCampaigns } from "./campaign-order";

interface CampaignPickerProps {
  readonly campaigns: readonly CampaignRow[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly onChoose: (campaignIds: readonly string[]) => void;
}

/** Which campaigns, up to as many as can be told apart. */
export function CampaignPicker({ campaigns, chosen, most, onChoose }: CampaignPickerProps) {
  const t = useTranslations("campaigns.compare");
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <Popover
        label={t("choose")}
        placement="bottom start"
        className="w-80"
        trigger={
          <Button variant={chosen.length === 0 ? "primary" : "secondary"} icon={<ListChecks aria-hidden />}>
            {t("choose")}
          </Button>
        }
      >
        <CampaignChecks campaigns={campaigns} chosen={chosen} most={most} onChoose={onChoose} />
      </Popover>
      {chosen.map((id) => {
        const name = campaigns.find((campaign) => campaign.id === id)?.name ?? id.slice(0, 8);
        return (
          <span
            key={id}
            className="flex h-8 max-w-60 items-center gap-1 rounded-full border border-line bg-surface pl-3 text-sm"
          >
            <span className="truncate">{name}</span>
            <IconButton
              label={t("remove", { name })}
              icon={<X aria-hidden />}
              onPress={() => onChoose(chosen.filter((other) => other !== id))}
            />
          </span>
        );
      })}
    </div>
  );
}

/** The list to tick in, with a search of its own. */
export function CampaignChecks({ campaigns, chosen, most, onChoose }: CampaignPickerProps) {
  const t = useTranslations("campaigns");
  const [text, setText] = useState("");
  const shown = chooseCampaigns(campaigns, { text, isOnlyUnderWay: false, sort: "name" });
  return (
    <div className="flex flex-col gap-2">
      <SearchField label={t("search")} value={text} onChange={setText} />
      <p role="status" className="tabular text-xs text-ink-faint">
        {t("compare.chosen", { count: chosen.length, most })}
      </p>
      <ul className="max-h-72 overflow-auto">
        {shown.map(({ id, name, connectionName }) => (
          <li key={id} className="py-0.5">
            <Checkbox
              isSelected={chosen.includes(id)}
              isDisabled={!chosen.includes(id) && chosen.length >= most}
              onChange={(isChosen) =>
                onChoose(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            >
              <span className="min-w-0 text-sm">
                {name} <span className="text-xs text-ink-faint">{connectionName}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
