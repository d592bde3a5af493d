import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db, pool } from "@/lib/platform/db";
import { readDeviceToken } from "@/lib/platform/device-token";
import { verifyPassword } from "@/lib/platform/passwords";

const MOST_CHECKS = 10;
const WINDOW_S = 15 * 60;

export type SignIn =
  | { readonly kind: "signed-in"; readonly userId: string; readonly sessionVersion: number }
  | { readonly kind: "refused" }
  | { readonly kind: "too-many-attempts" };

const shared = globalThis as typeof globalThis & { atalayaSignInLimiter?: RateLimiterPostgres };

function limiter(): RateLimiterPostgres {
  shared.atalayaSignInLimiter ??= new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: "sign-in",
    points: MOST_CHECKS,
    duration: WINDOW_S,
    clearExpiredByTimeout: false,
  });
  return shared.atalayaSignInLimiter;
}

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
  try {
    await limiter().consume(key);
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return { kind: "too-many-attempts" };
    throw reason;
  }
  const isRight = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || user.isDisabled || !isRight) return { kind: "refused" };
  await limiter().delete(key);
  await db().user.update({ where: { id: user.id }, data: { lastSignInAt: new Date() } });
  return { kind: "signed-in", userId: user.id, sessionVersion: user.sessionVersion };
}
