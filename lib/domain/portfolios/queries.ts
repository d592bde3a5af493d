import { db } from "@/lib/platform/db";
import type { Scope } from "../users/schema";
import type { PortfolioList } from "./schema";

/** Portfolios within the scope, "sin cartera" last. */
export async function listPortfolios(scope: Scope): Promise<PortfolioList> {
  const portfolios = await db().portfolio.findMany({
    where: scope.kind === "all" ? {} : { id: { in: [...scope.portfolioIds] } },
    orderBy: [{ isUnassigned: "asc" }, { name: "asc" }, { id: "asc" }],
    include: { _count: { select: { agents: true } } },
  });
  return {
    portfolios: portfolios.map(({ id, name, kobraBranchId, isUnassigned, _count }) => ({
      id,
      name,
      kobraBranchId,
      isUnassigned,
      agentCount: _count.agents,
    })),
  };
}
