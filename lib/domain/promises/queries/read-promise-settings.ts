import { type Db, db } from "@/lib/platform/db";
import { DEFAULT_PROMISE_SETTINGS, type PromiseSettings, promiseSettingsSchema } from "../schema";

/** The key among the settings. */
export const PROMISE_SETTING = "promises";

/** How long a status waits before it leaves; the default where nothing readable is stored. */
export async function readPromiseSettings(tx: Db = db()): Promise<PromiseSettings> {
  const row = await tx.setting.findUnique({ where: { key: PROMISE_SETTING } });
  const stored = promiseSettingsSchema.safeParse(row?.value);
  return stored.success ? stored.data : DEFAULT_PROMISE_SETTINGS;
}
