"use client";

import { useTranslations } from "next-intl";
import type { TimeSpan } from "@/components/charts/time-series";
import type { CampaignDay } from "@/lib/domain/campaigns/schema/chart";
import { gapSpans } from "./day-series";

/** Where a day has no readings, and why. */
export function useGaps(day: CampaignDay): TimeSpan[] {
  const t = useTranslations("campaigns.charts.gap");
  return gapSpans(day, (cause) => t(cause));
}
