import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { CampaignSettings } from "../schema/campaign";

/** Replaces the thresholds. Computed states follow at the next poll. */
export async function changeCampaignSettings(
  actorUserId: string,
  settings: CampaignSettings,
): Promise<CampaignSettings> {
  await db().$transaction(async (tx) => {
    const written = { value: settings, updatedAt: new Date() };
    await tx.campaignSettings.upsert({
      where: { id: 1 },
      create: { id: 1, ...written },
      update: written,
    });
    await recordAudit(tx, {
      actorUserId,
      action: "campaign-settings.changed",
      subject: "workspace",
      details: { ...settings },
    });
  });
  return settings;
}
