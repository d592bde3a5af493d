import { cookies, headers } from "next/headers";
import { encode, getToken } from "next-auth/jwt";
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
    secureCookie: isSecure(),
  });
  if (typeof token?.sub !== "string" || typeof token.sessionVersion !== "number") return null;
  return { userId: token.sub, sessionVersion: token.sessionVersion };
}

/** Gives this browser a session with `claim` in place of the one that it has. Within a route alone. */
export async function renewSession({ userId, sessionVersion }: SessionClaim): Promise<void> {
  const token = await encode({
    token: { sub: userId, sessionVersion },
    secret: env.NEXTAUTH_SECRET,
    maxAge: SESSION_MAX_AGE_S,
  });
  // The name, and the attributes, under which next-auth itself keeps a session.
  (await cookies()).set(`${isSecure() ? "__Secure-" : ""}next-auth.session-token`, token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: SESSION_MAX_AGE_S,
  });
}

const isSecure = () => env.NEXTAUTH_URL.startsWith("https:");
