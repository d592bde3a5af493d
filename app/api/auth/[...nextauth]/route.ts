import { cookies } from "next/headers";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { verifySignIn } from "@/lib/domain/users/commands/verify-sign-in";
import { SESSION_MAX_AGE_S } from "@/lib/platform/auth";
import { DEVICE_COOKIE, DEVICE_MAX_AGE_S, issueDeviceToken } from "@/lib/platform/device-token";
import { env } from "@/lib/platform/env";

const options: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_MAX_AGE_S },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials) {
        const cookieStore = await cookies();
        const deviceToken = cookieStore.get(DEVICE_COOKIE)?.value ?? null;
        const signIn = await verifySignIn(credentials?.email ?? "", credentials?.password ?? "", deviceToken);
        if (signIn.kind === "too-many-attempts") throw new Error("TooManyAttempts");
        if (signIn.kind === "refused") return null;
        cookieStore.set(DEVICE_COOKIE, issueDeviceToken(signIn.userId), {
          httpOnly: true,
          sameSite: "lax",
          secure: env.NEXTAUTH_URL.startsWith("https:"),
          maxAge: DEVICE_MAX_AGE_S,
          path: "/api/auth",
        });
        return { id: signIn.userId, sessionVersion: signIn.sessionVersion };
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      // Only at sign-in; the cookie then carries an id and a version, nothing personal.
      return user ? { sub: user.id, sessionVersion: user.sessionVersion } : token;
    },
    // The client learns nothing from the cookie: pages read the viewer from the database.
    session: () => ({ expires: "" }),
  },
};

const handler = NextAuth(options);

export { handler as GET, handler as POST };
