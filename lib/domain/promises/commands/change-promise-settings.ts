import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { PROMISE_SETTING } from "../queries/read-promise-settings";
import type { PromiseSettings } from "../schema";

/** Sets how long a status waits before it leaves; what waits already keeps its time. */
export async function changePromiseSettings(
  actorUserId: string,
  value: PromiseSettings,
): Promise<PromiseSettings> {
  await db().$transaction(async (tx) => {
    const updatedAt = new Date();
    await tx.setting.upsert({
      where: { key: PROMISE_SETTING },
      create: { key: PROMISE_SETTING, value, updatedAt },
      update: { value, updatedAt },
    });
    await recordAudit(tx, {
      actorUserId,
      action: "promises.settings-changed",
      subject: "workspace",
      details: { ...value },
    });
  });
  return value;
}
