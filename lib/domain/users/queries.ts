import type { SessionClaim } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import type { UserPage } from "./endpoints";
import type { Scope, Viewer } from "./schema";

/** The person whom a session claims, if the database still agrees: enabled, and no newer session version. */
export async function findViewer(claim: SessionClaim): Promise<Viewer | null> {
  const user = await db().user.findUnique({
    where: { id: claim.userId },
    include: { portfolios: { select: { portfolioId: true } } },
  });
  if (!user || user.isDisabled || user.sessionVersion !== claim.sessionVersion) return null;
  return toViewer(user);
}

/** The person for whom work is done while they are away, with what they may see by now; null when disabled. */
export async function findUserAsViewer(userId: string): Promise<Viewer | null> {
  const user = await db().user.findUnique({
    where: { id: userId },
    include: { portfolios: { select: { portfolioId: true } } },
  });
  return user && !user.isDisabled ? toViewer(user) : null;
}

function toViewer(
  user: Omit<Viewer, "userId" | "scope"> & { readonly id: string } & Parameters<typeof scopeOf>[0],
): Viewer {
  return { userId: user.id, name: user.name, email: user.email, role: user.role, scope: scopeOf(user) };
}

/** Admins see all; others what they were given. */
function scopeOf(user: {
  role: string;
  seesAllPortfolios: boolean;
  portfolios: { portfolioId: string }[];
}): Scope {
  if (user.role === "admin" || user.seesAllPortfolios) return { kind: "all" };
  return { kind: "portfolios", portfolioIds: user.portfolios.map(({ portfolioId }) => portfolioId) };
}

/** Everyone who may sign in, by name. For administrators. */
export async function listUsers(): Promise<UserPage> {
  const users = await db().user.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { portfolios: { select: { portfolioId: true } } },
  });
  return {
    users: users.map((user) => ({
      id: user.id,
      email: user.email,
      name: user.name,
      role: user.role,
      isDisabled: user.isDisabled,
      seesAllPortfolios: user.seesAllPortfolios,
      portfolioIds: user.portfolios.map(({ portfolioId }) => portfolioId),
      lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
    })),
  };
}
