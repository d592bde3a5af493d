import { db } from "@/lib/platform/db";
import { DEFAULT_SETTINGS, type WorkspaceSettings, workspaceSettingsSchema } from "./schema";

/** The workspace's settings; a key that is missing or unreadable has its default. */
export async function readSettings(): Promise<WorkspaceSettings> {
  const rows = await db().setting.findMany();
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const timeZone = workspaceSettingsSchema.shape.timeZone.safeParse(stored.timeZone);
  return { timeZone: timeZone.success ? timeZone.data : DEFAULT_SETTINGS.timeZone };
}

/** What "today" means in this workspace at this moment. */
export async function readCalendar(): Promise<{ now: Date; timeZone: string }> {
  const { timeZone } = await readSettings();
  return { now: new Date(), timeZone };
}
