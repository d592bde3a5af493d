import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";

/** Puts a campaign, with its past and its alerts, into a portfolio. @throws Problem `not-found` */
export async function assignCampaign(
  actorUserId: string,
  campaignId: string,
  portfolioId: string,
): Promise<{ id: string }> {
  await db().$transaction(async (tx) => {
    const portfolio = await tx.portfolio.findUnique({ where: { id: portfolioId } });
    if (!portfolio) throw new Problem("not-found", "No such portfolio");
    const { count } = await tx.campaign.updateMany({ where: { id: campaignId }, data: { portfolioId } });
    if (count === 0) throw new Problem("not-found", "No such campaign");
    await recordAudit(tx, {
      actorUserId,
      action: "campaign.assigned",
      subject: campaignId,
      details: { portfolioId },
    });
  });
  return { id: campaignId };
}
