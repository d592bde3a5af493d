import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Viewer } from "../../users/schema";
import { getVisibleAccount } from "../queries/get-visible-account";
import type { OwnFields } from "../schema/account";

/**
 * Says what is for our own use alone: the account's record in wolkvox, and columns under free names.
 * @throws Problem `not-found`, also outside the viewer's scope.
 */
export async function changeOwnFields(
  viewer: Viewer,
  accountId: string,
  { wolkvoxRecordId, extras }: OwnFields,
): Promise<void> {
  const { id } = await getVisibleAccount(viewer.scope, accountId);
  const filled = Object.fromEntries(Object.entries(extras).filter(([, text]) => text.trim() !== ""));
  await db().$transaction(async (tx) => {
    await tx.account.update({ where: { id }, data: { wolkvoxRecordId, extras: filled } });
    await recordAudit(tx, {
      actorUserId: viewer.userId,
      action: "account.own-fields-changed",
      subject: id,
      details: { hasRecord: wolkvoxRecordId !== null, columns: Object.keys(filled).length },
    });
  });
}
