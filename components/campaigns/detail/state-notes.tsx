"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import { STATE_LOOKS } from "../state-style";
import { useFigures } from "../use-figures";
import { useStateWords } from "../use-state-words";

const GROUNDS = {
  danger: "border-danger bg-danger-soft",
  warn: "border-warn bg-warn-soft",
  accent: "border-line bg-surface",
  neutral: "border-line bg-surface",
  good: "border-line bg-surface",
} as const;
const INKS = {
  danger: "text-danger",
  warn: "text-warn",
  accent: "text-accent",
  neutral: "text-ink-soft",
  good: "text-good",
} as const;

/** The computed states in full sentences: what was seen, and what to do. */
export function StateNotes({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns");
  const wordsOf = useStateWords();
  const figures = useFigures();
  if (campaign.states.length === 0) return null;
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {campaign.states.map((state) => {
        const { tone, Icon } = STATE_LOOKS[state.name];
        const words = wordsOf(state, campaign.reading.statusText);
        return (
          <li key={state.name} className={clsx("flex gap-3 rounded-md border px-4 py-3", GROUNDS[tone])}>
            <Icon aria-hidden className={clsx("mt-0.5 size-5 shrink-0", INKS[tone])} />
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-semibold">{words.name}</span>
                <span className="tabular text-xs text-ink-soft">
                  {t("since", { at: figures.clock(state.since, campaign.timeZone, new Date()) })}
                </span>
              </p>
              <p className="text-sm text-pretty">{words.text}</p>
              <p className="text-sm text-pretty text-ink-soft">{words.advice}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
