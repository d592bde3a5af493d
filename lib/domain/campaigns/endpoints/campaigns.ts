import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { campaignDetailSchema, campaignListSchema, campaignSettingsSchema } from "../schema/campaign";
import { campaignComparisonSchema, campaignDaySchema } from "../schema/chart";
import { fieldAccountPageSchema } from "../schema/field-account";

const campaignParams = z.object({ campaignId: z.uuid() });

export const listCampaignsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaigns",
  summary: "Campaigns as their last good poll left them, and how old that is",
  authorise: "viewer",
  query: z.object({
    /** `recent`: those in an answer of the last 7 days. */
    seen: z.enum(["recent", "ever"]).default("recent"),
  }),
  answer: campaignListSchema,
});

export const getCampaignEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaigns/{campaignId}",
  summary: "Everything known of one campaign",
  authorise: "viewer",
  params: campaignParams,
  answer: campaignDetailSchema,
});

export const getCampaignDayEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaigns/{campaignId}/day",
  summary: "Every poll of one day of a campaign, with the days before",
  authorise: "viewer",
  params: campaignParams,
  query: z.object({
    /** The account's calendar day; today when missing. */
    day: z.iso.date().optional(),
    previousDays: z.coerce.number().int().min(0).max(14).default(6),
  }),
  answer: campaignDaySchema,
});

export const compareCampaignsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaigns/compare",
  summary: "Up to 8 campaigns over up to 31 days, some 300 points each",
  authorise: "viewer",
  query: z.object({
    /** Ids of campaigns, with commas between. */
    campaigns: z
      .string()
      .transform((text) => text.split(","))
      .pipe(z.array(z.uuid()).min(1).max(8)),
    days: z.coerce.number().int().min(1).max(31).default(30),
  }),
  answer: campaignComparisonSchema,
});

export const readOriginalEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaigns/{campaignId}/original",
  summary: "A campaign's row of one poll as wolkvox sent it",
  authorise: "viewer",
  params: campaignParams,
  query: z.object({ at: z.iso.datetime() }),
  answer: z.object({ at: z.string(), original: z.record(z.string(), z.string()) }),
});

export const assignCampaignEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/campaigns/{campaignId}/portfolio",
  summary: "Put a campaign into a portfolio",
  authorise: "admin",
  params: campaignParams,
  body: z.strictObject({ portfolioId: z.uuid() }),
  answer: z.object({ id: z.string() }),
});

export const listFieldAccountsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaigns/{campaignId}/field-accounts",
  summary: "Accounts of the campaign's portfolio without a recent visit",
  authorise: "viewer",
  params: campaignParams,
  query: z.object({
    /** The workspace's setting when missing. */
    withoutVisitDays: z.coerce.number().int().min(1).max(365).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(60),
  }),
  answer: fieldAccountPageSchema,
});

/** text/csv with a BOM, one row an account; the external id stays text and nothing becomes a formula. */
export const exportFieldAccountsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaigns/{campaignId}/field-accounts/export",
  summary: "The same accounts as a CSV file",
  authorise: "viewer",
  params: campaignParams,
  query: z.object({ withoutVisitDays: z.coerce.number().int().min(1).max(365).optional() }),
  answer: z.string(),
});

export const getCampaignSettingsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/campaign-settings",
  summary: "Thresholds of computed states and of the offer of field work",
  authorise: "viewer",
  answer: campaignSettingsSchema,
});

export const changeCampaignSettingsEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/campaign-settings",
  summary: "Change these thresholds",
  authorise: "supervisor",
  body: campaignSettingsSchema,
  answer: campaignSettingsSchema,
});
