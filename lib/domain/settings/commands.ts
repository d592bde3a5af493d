import { Problem } from "@/lib/core/errors";
import { db, pool } from "@/lib/platform/db";
import { recordAudit } from "../audit/commands";
import { holdReadingRules, requestRebuild } from "../visits/commands/request-rebuild";
import { NO_VISITS } from "../visits/rules/rebuild-selection";
import { DEFAULT_SETTINGS, type WorkspaceSettings } from "./schema";

/**
 * Replaces the workspace's settings. Visits that were read in the workspace's zone, for want of one of their
 * own, are read again in the background.
 * @throws Problem `invalid-input` for a time zone that PostgreSQL does not know: no day could be counted by it.
 */
export async function changeSettings(
  actorUserId: string,
  settings: WorkspaceSettings,
): Promise<WorkspaceSettings> {
  await requireZoneOfDatabase(settings.timeZone);
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

/** Node's list of zones and PostgreSQL's come from different releases, and days are counted in both. */
async function requireZoneOfDatabase(timeZone: string): Promise<void> {
  const { rows } = await pool().query("SELECT FROM pg_timezone_names WHERE lower(name) = lower($1)", [
    timeZone,
  ]);
  if (rows.length === 0) throw new Problem("invalid-input", "The database does not know this time zone");
}
