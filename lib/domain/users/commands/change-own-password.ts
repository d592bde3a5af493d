import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { hashPassword, verifyPassword } from "@/lib/platform/passwords";
import { recordAudit } from "../../audit/commands";
import type { OwnPasswordChange } from "../endpoints";
import { forgetGuesses, takeGuess } from "./limit-guesses";

/**
 * Changes a person's own password and ends every session of theirs. The checks of the current password have a
 * limit of their own: a stranger who guesses at the sign-in keeps nobody from changing theirs.
 *
 * @returns the version that a session must claim from now on.
 * @throws Problem `invalid-input` with a `reason`: `wrong-password` or `same-password`; `too-many-requests`;
 * `conflict` where the password was changed meanwhile.
 */
export async function changeOwnPassword(
  userId: string,
  { currentPassword, newPassword }: OwnPasswordChange,
): Promise<{ sessionVersion: number }> {
  const guesses = `own:${userId}`;
  const waitS = await takeGuess(guesses);
  if (waitS !== null) throw new Problem("too-many-requests", "Too many wrong passwords", {}, waitS);
  const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await verifyPassword(passwordHash, currentPassword))) throw refuse("wrong-password");
  await forgetGuesses(guesses);
  if (newPassword === currentPassword) throw refuse("same-password");
  const newHash = await hashPassword(newPassword);
  return db().$transaction(async (tx) => {
    const [changed] = await tx.user.updateManyAndReturn({
      where: { id: userId, passwordHash },
      data: { passwordHash: newHash, sessionVersion: { increment: 1 } },
      select: { sessionVersion: true },
    });
    if (!changed) throw new Problem("conflict", "The password was changed meanwhile");
    await recordAudit(tx, { actorUserId: userId, action: "user.password-changed", subject: userId });
    return changed;
  });
}

function refuse(reason: "wrong-password" | "same-password"): Problem {
  return new Problem("invalid-input", `The password was not changed: ${reason}`, { reason });
}
