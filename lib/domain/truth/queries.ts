import { db } from "@/lib/platform/db";
import { readTruthRules } from "./rules/read-truth-rules";
import type { TruthRulesState } from "./schema";

/** The rules that visits are judged by, and how far the worker is with judging by them. */
export async function getTruthRules(): Promise<TruthRulesState> {
  const [stored, walk] = await Promise.all([
    db().truthRuleSet.findUnique({ where: { id: 1 } }),
    db().judgingWalk.findUnique({ where: { id: 1 } }),
  ]);
  const isWalkCurrent = walk?.rulesVersion === stored?.version;
  return {
    rules: readTruthRules(stored?.value),
    changedAt: stored?.changedAt.toISOString() ?? null,
    isJudgingAll: stored !== null && !(isWalkCurrent && walk?.isDone),
  };
}
