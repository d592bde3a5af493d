import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { inScope } from "../../users/rules";
import type { Scope } from "../../users/schema";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An account's own row; null where there is none, and outside the viewer's scope. */
export async function findVisibleAccount(scope: Scope, accountId: string) {
  if (!UUID.test(accountId)) return null;
  return db().account.findFirst({
    where: { id: accountId, ...inScope(scope) },
    include: { portfolio: { select: { name: true, isUnassigned: true } } },
  });
}

/** An account's own row. @throws Problem `not-found`, also outside the viewer's scope. */
export async function getVisibleAccount(scope: Scope, accountId: string) {
  const account = await findVisibleAccount(scope, accountId);
  if (!account) throw new Problem("not-found", "No such account");
  return account;
}
