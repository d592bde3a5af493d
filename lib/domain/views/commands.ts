import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { toTextKey } from "@/lib/core/text";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { recordAudit } from "../audit/commands";
import type { Viewer } from "../users/schema";
import { toSavedView } from "./queries";
import { MOST_VIEWS, mayShareViews } from "./rules";
import type { NewView, SavedView, ViewChange } from "./schema";

type Actor = Pick<Viewer, "userId" | "role">;

const WITH_OWNER = { owner: { select: { name: true } } } as const;

/**
 * Saves a filter under a name.
 * @throws Problem `not-allowed` where a viewer would share; `conflict` where they have a view of that name on the
 * page, or (`details.limit`) `MOST_VIEWS` already.
 */
export async function saveView(actor: Actor, { page, name, query, isShared }: NewView): Promise<SavedView> {
  refuseSharing(actor, isShared);
  const id = uuidv7();
  return refusingTakenName(() =>
    db().$transaction(async (tx) => {
      // One at a time for each owner, or two at once would pass the limit.
      await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${actor.userId}::uuid FOR UPDATE`;
      const count = await tx.savedView.count({ where: { ownerUserId: actor.userId } });
      if (count >= MOST_VIEWS) throw new Problem("conflict", "Too many saved views", { limit: MOST_VIEWS });
      const record = await tx.savedView.create({
        data: { id, ownerUserId: actor.userId, page, ...named(name), query, isShared },
        include: WITH_OWNER,
      });
      await recordAudit(tx, {
        actorUserId: actor.userId,
        action: "view.saved",
        subject: id,
        details: { page, isShared },
      });
      return toSavedView(record, actor.userId);
    }),
  );
}

/**
 * Changes one of one's own views.
 * @throws Problem `not-found`, also for somebody else's private view; `not-allowed` for a shared one of somebody
 * else's, and where a viewer would change what everyone sees; `conflict` as above.
 */
export async function changeView(actor: Actor, viewId: string, change: ViewChange): Promise<SavedView> {
  return refusingTakenName(() =>
    db().$transaction(async (tx) => {
      const view = await getChangeable(tx, actor, viewId);
      refuseSharing(actor, change.isShared ?? view.isShared);
      const { name, query, isShared } = change;
      const record = await tx.savedView.update({
        where: { id: viewId },
        data: { ...(name !== undefined && named(name)), query, isShared, updatedAt: new Date() },
        include: WITH_OWNER,
      });
      await recordAudit(tx, {
        actorUserId: actor.userId,
        action: "view.changed",
        subject: viewId,
        details: { fields: Object.keys(change), isShared: record.isShared },
      });
      return toSavedView(record, actor.userId);
    }),
  );
}

/** Deletes one of one's own views. @throws Problem `not-found` and `not-allowed` as above. */
export async function deleteView(actor: Actor, viewId: string): Promise<{ id: string }> {
  await db().$transaction(async (tx) => {
    const { page } = await getChangeable(tx, actor, viewId);
    await tx.savedView.delete({ where: { id: viewId } });
    await recordAudit(tx, {
      actorUserId: actor.userId,
      action: "view.deleted",
      subject: viewId,
      details: { page },
    });
  });
  return { id: viewId };
}

async function getChangeable(tx: Prisma.TransactionClient, actor: Actor, viewId: string) {
  await tx.$queryRaw`SELECT 1 FROM saved_views WHERE id = ${viewId}::uuid FOR UPDATE`;
  const view = await tx.savedView.findUnique({ where: { id: viewId } });
  const isOwn = view?.ownerUserId === actor.userId;
  if (!view || (!isOwn && !view.isShared)) throw new Problem("not-found", "No such view");
  if (!isOwn) throw new Problem("not-allowed", "Only who saved a view may change it");
  return view;
}

function refuseSharing({ role }: Actor, isShared: boolean): void {
  if (isShared && !mayShareViews(role)) throw new Problem("not-allowed", "Viewers cannot share views");
}

/** A name of nothing but signs still tells itself from another one. */
function named(name: string): { name: string; nameKey: string } {
  return { name, nameKey: toTextKey(name) || name };
}

async function refusingTakenName(write: () => Promise<SavedView | null>): Promise<SavedView> {
  try {
    const view = await write();
    if (!view) throw new Error("A view was written for a page that does not exist");
    return view;
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isTaken ? new Problem("conflict", "One of your views has this name") : error;
  }
}
