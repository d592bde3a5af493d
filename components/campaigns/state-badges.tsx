"use client";

import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { Badge } from "@/components/ui/badge";
import { Popover } from "@/components/ui/popover";
import type { CampaignPhase, CampaignRow, CampaignState } from "@/lib/domain/campaigns/schema/campaign";
import { PHASE_LOOKS, STATE_LOOKS } from "./state-style";
import { useFigures } from "./use-figures";
import { useStateWords } from "./use-state-words";

/** Where a campaign stands; a word that we do not know is shown as it came. */
export function PhaseBadge({
  phase,
  statusText,
}: {
  readonly phase: CampaignPhase;
  readonly statusText: string | null;
}) {
  const t = useTranslations("campaigns.phase");
  const { tone, Icon } = PHASE_LOOKS[phase];
  const isForeign = phase === "unknown" && statusText !== null && statusText !== "";
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      <span className="max-w-40 truncate">{isForeign ? statusText : t(phase)}</span>
    </Badge>
  );
}

interface StateBadgesProps {
  readonly campaign: Pick<CampaignRow, "states" | "reading" | "name">;
  readonly timeZone: string;
}

/** The computed states; each opens its explanation. */
export function StateBadges({ campaign, timeZone }: StateBadgesProps) {
  return campaign.states.map((state) => (
    <StateBadge key={state.name} state={state} statusText={campaign.reading.statusText} timeZone={timeZone} />
  ));
}

interface StateBadgeProps {
  readonly state: CampaignState;
  readonly statusText: string | null;
  readonly timeZone: string;
}

function StateBadge({ state, statusText, timeZone }: StateBadgeProps) {
  const t = useTranslations("campaigns");
  const words = useStateWords()(state, statusText);
  const figures = useFigures();
  const { tone, Icon } = STATE_LOOKS[state.name];
  return (
    <Popover
      label={words.name}
      placement="bottom start"
      className="w-72"
      trigger={
        <AriaButton className="inline-flex min-h-6 items-center rounded-full">
          <Badge tone={tone} icon={<Icon aria-hidden />}>
            {words.name}
          </Badge>
        </AriaButton>
      }
    >
      <p className="font-semibold">{words.name}</p>
      <p className="mt-1 text-sm text-pretty">{words.text}</p>
      <p className="mt-1 text-sm text-pretty text-ink-soft">{words.advice}</p>
      <p className="tabular mt-2 text-xs text-ink-faint">
        {t("since", { at: figures.clock(state.since, timeZone, new Date()) })}
      </p>
    </Popover>
  );
}
