import { Problem } from "@/lib/core/errors";
import { LIVE_CHANNEL } from "@/lib/platform/channels";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { inScope } from "../../users/rules";
import type { Viewer } from "../../users/schema";

/** Notes who saw an alert; the first one stays. @throws Problem `not-found`, also outside the scope. */
export async function acknowledgeAlert(viewer: Viewer, alertId: string): Promise<{ id: string }> {
  await db().$transaction(async (tx) => {
    const alert = await tx.campaignAlert.findFirst({
      where: { id: alertId, openedAt: { not: null }, campaign: inScope(viewer.scope) },
    });
    if (!alert) throw new Problem("not-found", "No such alert");
    const { count } = await tx.campaignAlert.updateMany({
      where: { id: alertId, acknowledgedAt: null },
      data: { acknowledgedAt: new Date(), acknowledgedByUserId: viewer.userId },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      actorUserId: viewer.userId,
      action: "campaign-alert.acknowledged",
      subject: alertId,
    });
    await tx.$executeRaw`SELECT pg_notify(${LIVE_CHANNEL}, '{"kind":"campaigns"}')`;
  });
  return { id: alertId };
}
