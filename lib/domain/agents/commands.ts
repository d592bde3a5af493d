import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../audit/commands";

/**
 * Puts an agent into a portfolio. The agent's visits and accounts follow, but for accounts whose
 * portfolio is their own Kobra branch's.
 *
 * @returns how many visits moved.
 * @throws Problem `not-found` for an unknown agent or portfolio.
 */
export async function assignAgent(
  actorUserId: string,
  agentId: string,
  portfolioId: string,
): Promise<{ movedVisits: number }> {
  return db().$transaction(async (tx) => {
    const portfolio = await tx.portfolio.findUnique({ where: { id: portfolioId } });
    const { count } = await tx.agent.updateMany({ where: { id: agentId }, data: { portfolioId } });
    if (!portfolio || count === 0) throw new Problem("not-found", "No such agent or portfolio");
    const followsAgent = { OR: [{ account: null }, { account: { isPortfolioOwn: false } }] };
    const movedVisits = await tx.visit.updateMany({
      where: { agentId, ...followsAgent },
      data: { portfolioId },
    });
    await tx.$executeRaw`
      UPDATE accounts a SET portfolio_id = ${portfolioId}::uuid
      WHERE NOT a.is_portfolio_own AND ${agentId}::uuid = (
        SELECT v.agent_id FROM visits v WHERE v.account_id = a.id ORDER BY v.occurred_at DESC, v.id DESC LIMIT 1)`;
    await tx.$executeRaw`
      UPDATE receipt_states s SET portfolio_id = v.portfolio_id FROM visits v
      WHERE v.id = s.visit_id AND v.agent_id = ${agentId}::uuid AND s.portfolio_id IS DISTINCT FROM v.portfolio_id`;
    await recordAudit(tx, {
      actorUserId,
      action: "agent.assigned",
      subject: agentId,
      details: { portfolioId },
    });
    return { movedVisits: movedVisits.count };
  });
}
