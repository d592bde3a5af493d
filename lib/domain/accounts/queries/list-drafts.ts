import { db } from "@/lib/platform/db";
import type { Viewer } from "../../users/schema";
import { type AccountDraft, accountDraftSchema } from "../schema/form";

/** The viewer's own drafts, the latest first. */
export async function listDrafts(viewer: Viewer): Promise<{ drafts: AccountDraft[] }> {
  const rows = await db().accountDraft.findMany({
    where: { userId: viewer.userId },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  return {
    drafts: rows.map((row) => accountDraftSchema.parse({ ...row, updatedAt: row.updatedAt.toISOString() })),
  };
}
