import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Viewer } from "../../users/schema";
import { findVisibleAccount } from "../queries/get-visible-account";
import type { AccountTexts } from "../rules/read-account/read-account";
import type { AccountForm } from "../schema/form";

const MOST_DRAFTS = 100;

interface Draft {
  readonly form: AccountForm;
  readonly accountId: string | null;
  readonly texts: AccountTexts;
}

/**
 * Keeps a form as it was typed so far. The audit is told of its beginning, not of every letter.
 * @throws Problem `not-found` where the id is another's or the account is not visible; `conflict` at 100 drafts.
 */
export async function saveDraft(
  viewer: Viewer,
  draftId: string,
  { form, accountId, texts }: Draft,
): Promise<{ updatedAt: string }> {
  const updatedAt = new Date();
  const { userId } = viewer;
  if (accountId !== null && !(await findVisibleAccount(viewer.scope, accountId))) throw noSuch();
  await db().$transaction(async (tx) => {
    const known = await tx.accountDraft.findUnique({ where: { id: draftId } });
    if (known && known.userId !== userId) throw noSuch();
    if (known) {
      await tx.accountDraft.update({ where: { id: draftId }, data: { texts, updatedAt } });
      return;
    }
    if ((await tx.accountDraft.count({ where: { userId } })) >= MOST_DRAFTS) {
      throw new Problem("conflict", "There are 100 drafts already", { cause: "drafts" });
    }
    await tx.accountDraft.create({ data: { id: draftId, userId, accountId, form, texts, updatedAt } });
    await recordAudit(tx, { actorUserId: userId, action: "account-draft.begun", subject: draftId });
  });
  return { updatedAt: updatedAt.toISOString() };
}

/** Throws a form of the viewer's away; one that is gone already is no fault. */
export async function deleteDraft(viewer: Viewer, draftId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.accountDraft.deleteMany({ where: { id: draftId, userId: viewer.userId } });
    if (count === 0) return;
    await recordAudit(tx, {
      actorUserId: viewer.userId,
      action: "account-draft.deleted",
      subject: draftId,
    });
  });
}

function noSuch(): Problem {
  return new Problem("not-found", "No such draft");
}
