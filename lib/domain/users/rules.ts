import type { Role, Scope } from "./schema";

/** The portfolio "sin cartera", made by the first migration. */
export const UNASSIGNED_PORTFOLIO_ID = "00000000-0000-7000-8000-000000000001";

/** A Prisma condition on rows that carry a portfolio. */
export function inScope(scope: Scope): { portfolioId?: { in: string[] } } {
  return scope.kind === "all" ? {} : { portfolioId: { in: [...scope.portfolioIds] } };
}

/** For hand-written SQL: the portfolios to keep, or null for all. */
export function scopedPortfolioIds(scope: Scope): string[] | null {
  return scope.kind === "all" ? null : [...scope.portfolioIds];
}

/** True where a row of this portfolio may be shown; a row that has none yet counts as "sin cartera". */
export function isInScope(scope: Scope, portfolioId: string | null): boolean {
  return scope.kind === "all" || scope.portfolioIds.includes(portfolioId ?? UNASSIGNED_PORTFOLIO_ID);
}

const RANK: Record<Role, number> = { viewer: 1, supervisor: 2, admin: 3 };

/** Whether whoever has `role` may do what `least` may. */
export function isAtLeast(role: Role, least: Role): boolean {
  return RANK[role] >= RANK[least];
}
