import { db } from "@/lib/platform/db";
import { readDeviceToken } from "@/lib/platform/device-token";
import { verifyPassword } from "@/lib/platform/passwords";
import { forgetGuesses, takeGuess } from "./limit-guesses";

export type SignIn =
  | { readonly kind: "signed-in"; readonly userId: string; readonly sessionVersion: number }
  | { readonly kind: "refused" }
  | { readonly kind: "too-many-attempts" };

/**
 * Checks an e-mail and password: at most ten checks an account in fifteen minutes, over all processes. A
 * browser that signed in before has ten of its own, so that strangers' guesses do not lock its owner out.
 *
 * @param deviceToken what the browser keeps in `DEVICE_COOKIE`, if anything.
 */
export async function verifySignIn(
  email: string,
  password: string,
  deviceToken: string | null,
): Promise<SignIn> {
  const address = email.trim().toLowerCase().slice(0, 200);
  const user = await db().user.findUnique({ where: { email: address } });
  const deviceId = user ? readDeviceToken(deviceToken, user.id) : null;
  const key = deviceId === null ? address : `device:${deviceId}`;
  if ((await takeGuess(key)) !== null) return { kind: "too-many-attempts" };
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || user.isDisabled || !isRight) return { kind: "refused" };
  await forgetGuesses(key);
  await db().user.update({ where: { id: user.id }, data: { lastSignInAt: new Date() } });
  return { kind: "signed-in", userId: user.id, sessionVersion: user.sessionVersion };
}
