import { db } from "@/lib/platform/db";
import { recordAudit } from "../audit/commands";
import type { WorkspaceSettings } from "./schema";

/** Replaces the workspace's settings. Visits already projected keep the zone they were read in until replayed. */
export async function changeSettings(
  actorUserId: string,
  settings: WorkspaceSettings,
): Promise<WorkspaceSettings> {
  await db().$transaction(async (tx) => {
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
  });
  return settings;
}
