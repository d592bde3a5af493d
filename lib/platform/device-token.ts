import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/** A browser that signed in before keeps this cookie, so that others' guesses cannot lock its owner out. */
export const DEVICE_COOKIE = "atalaya-device";
export const DEVICE_MAX_AGE_S = 365 * 24 * 60 * 60;

function sign(userId: string, deviceId: string): Buffer {
  return createHmac("sha256", env.NEXTAUTH_SECRET).update(`device:${userId}:${deviceId}`).digest();
}

/** `userId.deviceId.signature`, for the cookie of a browser that has just proved the password. */
export function issueDeviceToken(userId: string): string {
  const deviceId = randomBytes(16).toString("base64url");
  return `${userId}.${deviceId}.${sign(userId, deviceId).toString("base64url")}`;
}

/** The device's id where the token was issued by us for this user; null for any other text. */
export function readDeviceToken(token: string | null, userId: string): string | null {
  const [owner, deviceId, signature] = token?.split(".") ?? [];
  if (owner !== userId || !deviceId || !signature) return null;
  const given = Buffer.from(signature, "base64url");
  const expected = sign(userId, deviceId);
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected) ? deviceId : null;
}
