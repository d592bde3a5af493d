import { db } from "@/lib/platform/db";
import { readTruthRules } from "./rules/read-truth-rules";
import type { TruthRulesState } from "./schema";

/** The rules that visits are judged by, and how far the worker is with judging by them. */
export async function getTruthRules(): Promise<TruthRulesState> {
  const [stored, walk, waiting] = await Promise.all([
    db().truthRuleSet.findUnique({ where: { id: 1 } }),
    db().judgingWalk.findUnique({ where: { id: 1 } }),
    db().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM visits WHERE judged_at IS NULL`,
  ]);
  const isWalkCurrent = walk?.rulesVersion === stored?.version;
  return {
    rules: readTruthRules(stored?.value),
    changedAt: stored?.changedAt.toISOString() ?? null,
    waitingVisits: waiting[0]?.count ?? 0,
    isJudgingAll: stored !== null && !(isWalkCurrent && walk?.isDone),
  };
}
