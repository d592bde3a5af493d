import { db } from "@/lib/platform/db";
import { recordAudit } from "../audit/commands";
import { holdReadingRules, requestRebuild } from "../visits/commands/request-rebuild";
import { NO_VISITS } from "../visits/rules/rebuild-selection";
import { DEFAULT_SETTINGS, type WorkspaceSettings } from "./schema";

/**
 * Replaces the workspace's settings. Visits that were read in the workspace's zone, for want of one of their
 * own, are read again in the background.
 */
export async function changeSettings(
  actorUserId: string,
  settings: WorkspaceSettings,
): Promise<WorkspaceSettings> {
  await db().$transaction(async (tx) => {
    await holdReadingRules(tx);
    const before = await tx.setting.findUnique({ where: { key: "timeZone" } });
    for (const [key, value] of Object.entries(settings)) {
      const updatedAt = new Date();
      await tx.setting.upsert({
        where: { key },
        create: { key, value, updatedAt },
        update: { value, updatedAt },
      });
    }
    await recordAudit(tx, {
      actorUserId,
      action: "settings.changed",
      subject: "workspace",
      details: { ...settings },
    });
    if ((before?.value ?? DEFAULT_SETTINGS.timeZone) !== settings.timeZone) {
      const selection = { ...NO_VISITS, isZoneDefault: true };
      await requestRebuild(tx, { actorUserId, reason: "time-zone", selection });
    }
  });
  return settings;
}
