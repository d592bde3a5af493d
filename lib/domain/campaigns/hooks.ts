"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  assignCampaignEndpoint,
  changeCampaignSettingsEndpoint,
  compareCampaignsEndpoint,
  getCampaignDayEndpoint,
  getCampaignEndpoint,
  getCampaignSettingsEndpoint,
  listCampaignsEndpoint,
} from "./endpoints/campaigns";
import type { CampaignSettings } from "./schema/campaign";

/** The head of every key of this noun: live events make them all read again. */
export const CAMPAIGNS_KEY = "campaigns";

/** Campaigns as their last good poll left them, with each connection's freshness. */
export function useCampaigns(seen: "recent" | "ever" = "recent") {
  return useQuery({
    queryKey: [CAMPAIGNS_KEY, "list", seen],
    queryFn: ({ signal }) => callEndpoint(listCampaignsEndpoint, { query: { seen }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One campaign whole. */
export function useCampaign(campaignId: string) {
  return useQuery({
    queryKey: [CAMPAIGNS_KEY, "detail", campaignId],
    queryFn: ({ signal }) => callEndpoint(getCampaignEndpoint, { params: { campaignId }, signal }),
  });
}

/** One day of a campaign, poll by poll; `day` as YYYY-MM-DD, null for today. Nothing while no id is given. */
export function useCampaignDay(campaignId: string | null, day: string | null, previousDays = 6) {
  return useQuery({
    queryKey: [CAMPAIGNS_KEY, "day", campaignId, day, previousDays],
    queryFn: ({ signal }) =>
      callEndpoint(getCampaignDayEndpoint, {
        params: { campaignId: campaignId ?? "" },
        query: { day, previousDays },
        signal,
      }),
    enabled: campaignId !== null,
  });
}

/** Several campaigns over several days; nothing while none is chosen. */
export function useCampaignComparison(campaignIds: readonly string[], days: number) {
  return useQuery({
    queryKey: [CAMPAIGNS_KEY, "compare", campaignIds, days],
    queryFn: ({ signal }) =>
      callEndpoint(compareCampaignsEndpoint, { query: { campaigns: campaignIds.join(","), days }, signal }),
    enabled: campaignIds.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** Puts a campaign into a portfolio: from then on its people see it, and others no longer do. */
export function useAssignCampaign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ campaignId, portfolioId }: { campaignId: string; portfolioId: string }) =>
      callEndpoint(assignCampaignEndpoint, { params: { campaignId }, body: { portfolioId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [CAMPAIGNS_KEY] }),
  });
}

/** Thresholds of the computed states. */
export function useCampaignSettings() {
  return useQuery({
    queryKey: [CAMPAIGNS_KEY, "settings"],
    queryFn: ({ signal }) => callEndpoint(getCampaignSettingsEndpoint, { signal }),
  });
}

export function useChangeCampaignSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: CampaignSettings) =>
      callEndpoint(changeCampaignSettingsEndpoint, { body: settings }),
    onSuccess: () => client.invalidateQueries({ queryKey: [CAMPAIGNS_KEY] }),
  });
}
