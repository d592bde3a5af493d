import { cookies, headers } from "next/headers";
import { getToken } from "next-auth/jwt";
import { env } from "./env";

/** What a session cookie claims. It proves nothing until the database agrees (`findViewer`). */
export interface SessionClaim {
  readonly userId: string;
  readonly sessionVersion: number;
}

export const SESSION_MAX_AGE_S = 12 * 60 * 60;

/** The claim in this request's session cookie, or null where it is missing, forged or expired. */
export async function readSessionClaim(): Promise<SessionClaim | null> {
  const [cookieStore, headerStore] = await Promise.all([cookies(), headers()]);
  const token = await getToken({
    // next-auth reads only cookies and the authorization header of what it takes for a Next request.
    req: {
      cookies: Object.fromEntries(cookieStore.getAll().map(({ name, value }) => [name, value])),
      headers: Object.fromEntries(headerStore),
    } as unknown as Parameters<typeof getToken>[0]["req"],
    secret: env.NEXTAUTH_SECRET,
    secureCookie: env.NEXTAUTH_URL.startsWith("https:"),
  });
  if (typeof token?.sub !== "string" || typeof token.sessionVersion !== "number") return null;
  return { userId: token.sub, sessionVersion: token.sessionVersion };
}
