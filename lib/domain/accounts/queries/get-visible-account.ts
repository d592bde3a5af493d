import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { inScope } from "../../users/rules";
import type { Scope } from "../../users/schema";

/** An account's own row. @throws Problem `not-found`, also outside the viewer's scope. */
export async function getVisibleAccount(scope: Scope, accountId: string) {
  const account = await db().account.findFirst({
    where: { id: accountId, ...inScope(scope) },
    include: { portfolio: { select: { name: true, isUnassigned: true } } },
  });
  if (!account) throw new Problem("not-found", "No such account");
  return account;
}
