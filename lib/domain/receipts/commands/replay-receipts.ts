import { RECEIPTS_CHANNEL } from "@/lib/platform/channels";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { scopedPortfolioIds, UNASSIGNED_PORTFOLIO_ID } from "../../users/rules";
import type { Viewer } from "../../users/schema";
import type { ReplaySelection } from "../schema";

/**
 * Puts quarantined receipts back in line, one or all that match, within the viewer's scope. The
 * projection reads them again with today's mapping.
 *
 * @returns how many were put back; receipts that are not quarantined are left alone.
 */
export async function replayReceipts(viewer: Viewer, selection: ReplaySelection): Promise<number> {
  const portfolioIds = scopedPortfolioIds(viewer.scope);
  const receiptIds = "receiptIds" in selection ? selection.receiptIds : null;
  const cause = "cause" in selection ? selection.cause : null;
  return db().$transaction(async (tx) => {
    const replayed = await tx.$executeRaw`
      UPDATE receipt_states SET status = 'pending', attempts = 0
      WHERE status = 'quarantined'
        AND (${receiptIds}::uuid[] IS NULL OR receipt_id = ANY(${receiptIds}::uuid[]))
        AND (${cause}::text IS NULL OR cause = ${cause}::text)
        AND (${portfolioIds}::uuid[] IS NULL
             OR coalesce(portfolio_id, ${UNASSIGNED_PORTFOLIO_ID}::uuid) = ANY(${portfolioIds}::uuid[]))`;
    await recordAudit(tx, {
      actorUserId: viewer.userId,
      action: "receipts.replayed",
      subject: cause ?? "selection",
      details: { count: replayed },
    });
    await tx.$executeRaw`SELECT pg_notify(${RECEIPTS_CHANNEL}, '')`;
    return replayed;
  });
}
