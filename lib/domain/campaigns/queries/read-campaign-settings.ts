import { db } from "@/lib/platform/db";
import { readStoredSettings } from "../rules/read-stored-settings";
import type { CampaignSettings } from "../schema/campaign";

export async function readCampaignSettings(): Promise<CampaignSettings> {
  const row = await db().campaignSettings.findUnique({ where: { id: 1 } });
  return readStoredSettings(row?.value);
}
