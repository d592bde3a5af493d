import { v7 as uuidv7 } from "uuid";
import { REBUILDS_CHANNEL } from "@/lib/platform/channels";
import type { Db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { countSelected } from "../queries/rebuild-conditions";
import { joinSelections, type RebuildSelection, rebuildSelectionSchema } from "../rules/rebuild-selection";
import type { RebuildReason } from "../schema";

/**
 * Waits for every batch that still reads by the old rules. Call it before the rule is changed, in the same
 * transaction: a visit is then either there to be read again, or read by the new rule.
 */
export async function holdReadingRules(tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('reading-rules', 0))::text`;
}

/**
 * Has the visits of a selection read again by the worker, from their receipts. What is left of a rebuild
 * under way is taken over. The one command that another domain may call (`.dependency-cruiser.cjs`).
 *
 * @returns how many visits will be read; nothing is asked for where it is none.
 */
export async function requestRebuild(
  tx: Db,
  request: { actorUserId: string; reason: RebuildReason; selection: RebuildSelection },
): Promise<{ total: number }> {
  const running = await tx.rebuild.findFirst({ where: { status: "running" } });
  const left = running && rebuildSelectionSchema.safeParse(running.selection);
  const selection = left?.success ? joinSelections(request.selection, left.data) : request.selection;
  const total = await countSelected(tx, selection);
  if (total === 0) return { total };
  const id = uuidv7();
  await tx.rebuild.updateMany({
    where: { status: "running" },
    data: { status: "superseded", finishedAt: new Date() },
  });
  await tx.rebuild.create({
    data: {
      id,
      reason: request.reason,
      selection,
      status: "running",
      total,
      requestedBy: request.actorUserId,
    },
  });
  await recordAudit(tx, {
    actorUserId: request.actorUserId,
    action: "rebuild.requested",
    subject: id,
    details: { reason: request.reason, visits: total },
  });
  await tx.$executeRaw`SELECT pg_notify(${REBUILDS_CHANNEL}, '')`;
  return { total };
}
