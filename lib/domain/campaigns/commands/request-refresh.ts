import { Problem } from "@/lib/core/errors";
import { POLLS_CHANNEL } from "@/lib/platform/channels";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { listStandings } from "../queries/list-standings";
import { decideCall } from "../rules/decide-call";
import type { RefreshAnswer } from "../schema/connection";

/**
 * "Actualizar ahora": asks a worker for a poll, or says why there can be none. The worker decides again by
 * itself, so that two who ask at once still make one call.
 * @throws Problem `not-found`
 */
export async function requestRefresh(actorUserId: string, connectionId: string): Promise<RefreshAnswer> {
  const standing = (await listStandings()).find((each) => each.connectionId === connectionId);
  if (!standing) throw new Problem("not-found", "No such connection");
  const refuse = (outcome: RefreshAnswer["outcome"], until: Date | null = null): RefreshAnswer => ({
    outcome,
    until: until?.toISOString() ?? null,
  });
  if (standing.budget.left === 0 && standing.poll.isEnabled)
    return refuse("budget-spent", standing.budget.resetsAt);
  const decision = decideCall(standing.poll, true);
  if (decision.kind === "wait") {
    // A pause after failures does not hold up a person: `decideCall` passes over it.
    return refuse(decision.reason === "failing" ? "too-soon" : decision.reason, decision.until);
  }
  if (!standing.isWorkerRunning) return refuse("no-worker");
  await db().$transaction(async (tx) => {
    await tx.wolkvoxPollState.update({ where: { connectionId }, data: { wantsRefresh: true } });
    await recordAudit(tx, { actorUserId, action: "wolkvox-connection.refreshed", subject: connectionId });
    await tx.$executeRaw`SELECT pg_notify(${POLLS_CHANNEL}, '')`;
  });
  return refuse("requested");
}
