import { db } from "@/lib/platform/db";
import type { SavedView as SavedViewRecord } from "@/lib/platform/generated/prisma/client";
import type { Viewer } from "../users/schema";
import { VIEW_PAGES } from "./rules";
import type { SavedView, SavedViewList } from "./schema";

/** The viewer's own views and those that are shared, by name; own ones first among equals. */
export async function listViews({ userId }: Pick<Viewer, "userId">): Promise<SavedViewList> {
  const records = await db().savedView.findMany({
    where: { OR: [{ ownerUserId: userId }, { isShared: true }] },
    include: { owner: { select: { name: true } } },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
  });
  const views = records.flatMap((record) => toSavedView(record, userId) ?? []);
  return { views: views.sort((a, b) => a.name.localeCompare(b.name) || Number(b.isOwn) - Number(a.isOwn)) };
}

/** One row as `userId` sees it; null for a page that this version does not have. */
export function toSavedView(
  record: SavedViewRecord & { owner: { name: string } },
  userId: string,
): SavedView | null {
  const page = VIEW_PAGES.find((known) => known === record.page);
  if (!page) return null;
  return {
    id: record.id,
    page,
    name: record.name,
    query: record.query,
    isShared: record.isShared,
    isOwn: record.ownerUserId === userId,
    ownerName: record.owner.name,
    updatedAt: record.updatedAt.toISOString(),
  };
}
