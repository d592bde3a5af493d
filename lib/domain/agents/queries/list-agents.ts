import { db } from "@/lib/platform/db";
import { inScope } from "../../users/rules";
import type { Scope } from "../../users/schema";
import type { AgentList } from "../schema";

/** Agents within the scope, by name. */
export async function listAgents(scope: Scope): Promise<AgentList> {
  const agents = await db().agent.findMany({
    where: inScope(scope),
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    agents: agents.map(({ id, name, kobraAgentId, portfolioId, lastVisitAt }) => ({
      id,
      name,
      kobraAgentId,
      portfolioId,
      lastVisitAt: lastVisitAt?.toISOString() ?? null,
    })),
  };
}
