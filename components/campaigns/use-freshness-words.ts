"use client";

import { useTranslations } from "next-intl";
import type { Freshness } from "@/lib/domain/campaigns/schema/connection";

/** A connection's age and trouble, as `Freshness` and `ChartCard` want it: stale after two missed polls. */
export function useFreshnessWords() {
  const t = useTranslations("campaigns");
  return ({ lastGoodAt, everyS, problem, condition }: Freshness) => ({
    at: lastGoodAt,
    staleAfterS: everyS * 2,
    failure: problem
      ? t(`problems.${problem}.short`)
      : condition === "disabled" || condition === "stopped" || condition === "paused"
        ? t(`freshness.${condition}`).toLocaleLowerCase()
        : null,
  });
}
