import { db } from "@/lib/platform/db";
import { recordAudit } from "../audit/commands";
import type { TruthRules } from "./schema";

/** Replaces the rules that visits are judged by. The worker then judges all visits again. */
export async function changeTruthRules(actorUserId: string, rules: TruthRules): Promise<TruthRules> {
  await db().$transaction(async (tx) => {
    const changed = { value: rules, changedAt: new Date() };
    const { version } = await tx.truthRuleSet.upsert({
      where: { id: 1 },
      create: { id: 1, ...changed, version: 1 },
      update: { ...changed, version: { increment: 1 } },
    });
    await recordAudit(tx, {
      actorUserId,
      action: "truth-rules.changed",
      subject: "workspace",
      details: {
        version,
        thresholds: JSON.stringify(rules.thresholds),
        profiles: JSON.stringify(rules.profiles),
      },
    });
  });
  return rules;
}
