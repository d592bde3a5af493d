import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { inScope } from "../../users/rules";
import type { Viewer } from "../../users/schema";

/**
 * Records who printed the evidence sheet of a visit, from which receipt.
 * @throws Problem `not-found`, also outside the viewer's scope.
 */
export async function recordEvidencePrint(viewer: Viewer, visitId: string): Promise<{ printedAt: string }> {
  return db().$transaction(async (tx) => {
    const visit = await tx.visit.findFirst({
      where: { id: visitId, ...inScope(viewer.scope) },
      select: { winningReceiptId: true },
    });
    if (!visit) throw new Problem("not-found", "No such visit");
    await recordAudit(tx, {
      actorUserId: viewer.userId,
      action: "visit.evidence-printed",
      subject: visitId,
      details: { receiptId: visit.winningReceiptId },
    });
    return { printedAt: new Date().toISOString() };
  });
}
