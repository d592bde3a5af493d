import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { EVERY_VISIT } from "../rules/rebuild-selection";
import { holdReadingRules, requestRebuild } from "./request-rebuild";

/** Has every visit read again, because a person asked for it. */
export async function rebuildEverything(actorUserId: string): Promise<{ total: number }> {
  return db().$transaction(async (tx) => {
    await holdReadingRules(tx);
    return requestRebuild(tx, { actorUserId, reason: "asked", selection: EVERY_VISIT });
  });
}

/**
 * Stops a rebuild; visits already read keep their new reading, the others their old one.
 * @throws Problem `not-found` where it is not running.
 */
export async function cancelRebuild(actorUserId: string, rebuildId: string): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    const finishedAt = new Date();
    const { count } = await tx.rebuild.updateMany({
      where: { id: rebuildId, status: "running" },
      data: { status: "cancelled", finishedAt },
    });
    if (count === 0) throw new Problem("not-found", "No such rebuild is running");
    await recordAudit(tx, { actorUserId, action: "rebuild.cancelled", subject: rebuildId });
    return { id: rebuildId };
  });
}

/** Closes a rebuild that has no visit left. @returns false where somebody else closed it. */
export async function finishRebuild(rebuildId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.rebuild.updateMany({
      where: { id: rebuildId, status: "running" },
      data: { status: "done", finishedAt: new Date() },
    });
    if (count === 0) return false;
    // Another zone can move a visit back in time; the projection alone only ever moves this forward.
    await tx.$executeRaw`
      UPDATE agents a SET last_visit_at = l.at
      FROM agents b CROSS JOIN LATERAL (
        SELECT v.occurred_at AS at FROM visits v WHERE v.agent_id = b.id ORDER BY v.occurred_at DESC LIMIT 1) l
      WHERE a.id = b.id AND a.last_visit_at IS DISTINCT FROM l.at`;
    const rebuild = await tx.rebuild.findUniqueOrThrow({ where: { id: rebuildId } });
    await recordAudit(tx, {
      actorUserId: null,
      action: "rebuild.finished",
      subject: rebuildId,
      details: { reason: rebuild.reason, visits: rebuild.done, changed: rebuild.changed },
    });
    return true;
  });
}
