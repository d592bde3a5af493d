import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { LIVE_CHANNEL } from "@/lib/platform/channels";
import { type Db, db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Viewer } from "../../users/schema";
import { reachOf } from "../queries/list-alert-rules";
import { type AlertRuleInput, type AlertTarget, alertTargetSchema } from "../schema/alert";

/** @throws Problem `not-allowed` where the rule would watch more than its author may see. */
export async function addAlertRule(viewer: Viewer, input: AlertRuleInput): Promise<{ id: string }> {
  const id = uuidv7();
  await db().$transaction(async (tx) => {
    await requireReach(tx, viewer, input.target);
    await tx.campaignAlertRule.create({ data: { id, ...input } });
    await audit(tx, viewer, "added", id);
  });
  return { id };
}

/** @throws Problem `not-found`; `not-allowed` where the rule watches, or would watch, more than they may see. */
export async function changeAlertRule(
  viewer: Viewer,
  ruleId: string,
  input: AlertRuleInput,
): Promise<{ id: string }> {
  await db().$transaction(async (tx) => {
    await requireOwnRule(tx, viewer, ruleId);
    await requireReach(tx, viewer, input.target);
    await tx.campaignAlertRule.update({ where: { id: ruleId }, data: input });
    if (!input.isEnabled) await closeEpisodes(tx, ruleId);
    await audit(tx, viewer, "changed", ruleId);
  });
  return { id: ruleId };
}

/** Retires a rule: it watches no more, and what it opened stays on record, closed. @throws as above */
export async function retireAlertRule(viewer: Viewer, ruleId: string): Promise<{ id: string }> {
  await db().$transaction(async (tx) => {
    await requireOwnRule(tx, viewer, ruleId);
    await tx.campaignAlertRule.update({
      where: { id: ruleId },
      data: { retiredAt: new Date(), isEnabled: false },
    });
    await closeEpisodes(tx, ruleId);
    await audit(tx, viewer, "retired", ruleId);
  });
  return { id: ruleId };
}

async function requireOwnRule(tx: Db, viewer: Viewer, ruleId: string): Promise<void> {
  const rule = await tx.campaignAlertRule.findFirst({ where: { id: ruleId, retiredAt: null } });
  const target = alertTargetSchema.safeParse(rule?.target);
  if (!target.success || (await reachOf(tx, viewer.scope, target.data)) === "none") {
    throw new Problem("not-found", "No such rule");
  }
  await requireReach(tx, viewer, target.data);
}

async function requireReach(tx: Db, viewer: Viewer, target: AlertTarget): Promise<void> {
  if ((await reachOf(tx, viewer.scope, target)) !== "all") {
    throw new Problem("not-allowed", "This rule watches campaigns outside of your portfolios");
  }
}

async function closeEpisodes(tx: Db, ruleId: string): Promise<void> {
  await tx.campaignAlert.deleteMany({ where: { ruleId, openedAt: null } });
  await tx.campaignAlert.updateMany({ where: { ruleId, closedAt: null }, data: { closedAt: new Date() } });
}

async function audit(tx: Db, viewer: Viewer, verb: string, ruleId: string): Promise<void> {
  await recordAudit(tx, {
    actorUserId: viewer.userId,
    action: `campaign-alert-rule.${verb}`,
    subject: ruleId,
  });
  await tx.$executeRaw`SELECT pg_notify(${LIVE_CHANNEL}, '{"kind":"campaigns"}')`;
}
