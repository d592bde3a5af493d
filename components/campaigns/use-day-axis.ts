"use client";

import { useFormatter } from "next-intl";
import { useCallback } from "react";
import type { CampaignDay } from "@/lib/domain/campaigns/schema/chart";
import { MINUTE_MS } from "./day-series";

const DAY_MINUTES = 1_440;

/** "10:35" for a place on the day's axis, in ms since midnight. */
export function useDayClock(): (x: number) => string {
  const format = useFormatter();
  // The axis is a wall clock already: read as UTC, it keeps its hours. Past midnight it starts again.
  return useCallback(
    (x) => format.dateTime(new Date(x % (DAY_MINUTES * MINUTE_MS)), "clock", { timeZone: "UTC" }),
    [format],
  );
}

/** The name of a file that holds a chart: what, which campaign, which day. */
export function chartFileName(what: string, campaignName: string, day: CampaignDay["day"]): string {
  const slug = `${what} ${campaignName}`
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
  return `${slug}-${day}`;
}
