import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";

/** The scope's condition on `campaigns c`, in one place for every query on campaigns and their alerts. */
export function campaignScope(scope: Scope): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  return portfolioIds ? Prisma.sql`c.portfolio_id = ANY(${portfolioIds}::uuid[])` : Prisma.sql`TRUE`;
}
