import { asRecord } from "@/lib/core/loose-values";
import { type CampaignSettings, campaignSettingsSchema, DEFAULT_CAMPAIGN_SETTINGS } from "../schema/campaign";

/** Stored settings over the defaults; what is missing or unreadable has its default. */
export function readStoredSettings(stored: unknown): CampaignSettings {
  const merged = campaignSettingsSchema.safeParse({ ...DEFAULT_CAMPAIGN_SETTINGS, ...asRecord(stored) });
  return merged.success ? merged.data : DEFAULT_CAMPAIGN_SETTINGS;
}
