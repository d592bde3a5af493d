"use client";

import { useTranslations } from "next-intl";
import type { CampaignState } from "@/lib/domain/campaigns/schema/campaign";
import { useFigures } from "./use-figures";

/** In evidence, -1 stands for "not known". */
const UNKNOWN = -1;
const PERCENTS = ["sharePercent", "usualPercent", "penetrationDay", "penetrationNow"];
const RATES = ["perMinute", "usualPerMinute"];

/** A computed state in words: its name, what was seen, and what to do. */
export function useStateWords(): (state: CampaignState, statusText: string | null) => StateWords {
  const t = useTranslations("campaigns.states");
  const missing = useTranslations("campaigns")("noFigure");
  const figures = useFigures();
  return ({ name, evidence }, statusText) => {
    const told: Record<string, string> = { statusText: statusText ?? missing };
    for (const [key, value] of Object.entries(evidence)) {
      if (value === UNKNOWN) told[key] = missing;
      else if (PERCENTS.includes(key)) told[key] = figures.percent(value);
      else told[key] = RATES.includes(key) ? figures.rate(value) : figures.count(value);
    }
    const isUsualKnown = name === "machine-spike" && (evidence.usualPercent ?? UNKNOWN) !== UNKNOWN;
    const usual = isUsualKnown
      ? ` ${t("machine-spike.usual", { usualPercent: told.usualPercent ?? "" })}`
      : "";
    return {
      name: t(`${name}.name`),
      text: t(`${name}.text`, { ...EMPTY, ...told }) + usual,
      advice: t(`${name}.advice`),
    };
  };
}

interface StateWords {
  readonly name: string;
  readonly text: string;
  readonly advice: string;
}

/** Whatever a sentence may ask for, so that one without its figure still reads. */
const EMPTY = {
  records: "—",
  dial: "—",
  clean: "—",
  polls: "—",
  minutes: "—",
  perMinute: "—",
  usualPerMinute: "—",
  sharePercent: "—",
  dialled: "—",
  machines: "—",
  from: "—",
  to: "—",
  minutesAgo: "—",
  penetrationDay: "—",
  penetrationNow: "—",
};
