import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Viewer } from "../../users/schema";

/** Ends an export that waits or is under way; its run notices at its next piece. @throws Problem `not-found`. */
export async function cancelExport(viewer: Viewer, exportId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.export.updateMany({
      where: { id: exportId, userId: viewer.userId, status: { in: ["queued", "running"] } },
      data: { status: "cancelled", finishedAt: new Date(), seenAt: new Date() },
    });
    if (count === 0) throw new Problem("not-found", "No such export is under way");
    await tx.exportChunk.deleteMany({ where: { exportId } });
    await recordAudit(tx, { actorUserId: viewer.userId, action: "export.cancelled", subject: exportId });
  });
}

/** The person has been told how these ended. Nobody's data change, so the audit says nothing of it. */
export async function markExportsSeen(viewer: Viewer, exportIds: readonly string[]): Promise<void> {
  await db().export.updateMany({
    where: { id: { in: [...exportIds] }, userId: viewer.userId, seenAt: null, finishedAt: { not: null } },
    data: { seenAt: new Date() },
  });
}

const ROWS_KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Deletes the files whose time is over, and after a month also the rows that tell of them. */
export async function expireExports(now: Date): Promise<{ files: number }> {
  const over = {
    status: { in: ["direct" as const, "done" as const, "failed" as const] },
    expiresAt: { lt: now },
  };
  const [, { count }] = await db().$transaction([
    db().exportChunk.deleteMany({ where: { export: over } }),
    db().export.updateMany({ where: over, data: { status: "expired" } }),
    db().export.deleteMany({
      where: {
        status: { notIn: ["queued", "running"] },
        createdAt: { lt: new Date(now.getTime() - ROWS_KEPT_DAYS * DAY_MS) },
      },
    }),
  ]);
  return { files: count };
}
