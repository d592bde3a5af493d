import { db } from "@/lib/platform/db";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { COVERAGE_DAYS, findTypification, mentionedAnswers } from "../rules";
import type { Coverage, TypificationRule } from "../schema";

interface VisitGroup {
  readonly tagKey: string | null;
  readonly label: string | null;
  readonly productId: number | null;
  readonly answerKeys: string[];
  readonly visits: number;
}

/** How `rules` fall on the finished visits of the last 30 days that the viewer may see. */
export async function readCoverage(
  scope: Scope,
  rules: readonly TypificationRule[],
  now: Date,
): Promise<Coverage> {
  const groups = await readGroups(scope, mentionedAnswers(rules), now);
  const byRule = new Map<string, number>();
  const unmatched = new Map<string | null, { label: string | null; visits: number }>();
  let leftOut = 0;
  for (const group of groups) {
    const rule = findTypification(rules, group);
    if (rule) {
      byRule.set(rule.id, (byRule.get(rule.id) ?? 0) + group.visits);
      if (!rule.isSent) leftOut += group.visits;
    } else {
      const before = unmatched.get(group.tagKey)?.visits ?? 0;
      unmatched.set(group.tagKey, { label: group.label, visits: before + group.visits });
    }
  }
  const visits = groups.reduce((sum, group) => sum + group.visits, 0);
  const matched = [...byRule.values()].reduce((sum, count) => sum + count, 0);
  return {
    visits,
    matched,
    leftOut,
    byRule: Object.fromEntries(byRule),
    unmatched: [...unmatched]
      .map(([key, rest]) => ({ key, ...rest }))
      .sort((left, right) => right.visits - left.visits || (left.key ?? "").localeCompare(right.key ?? "")),
  };
}

/** Visits that no rule can tell apart are read as one. */
function readGroups(scope: Scope, mentioned: readonly string[], now: Date): Promise<VisitGroup[]> {
  const portfolioIds = scopedPortfolioIds(scope);
  const since = new Date(now.getTime() - COVERAGE_DAYS * 86_400_000);
  return db().$queryRaw`
    SELECT v.tag_key AS "tagKey", min(v.tag) AS label, v.product_id AS "productId", k.keys AS "answerKeys",
           count(*)::int AS visits
    FROM visits v
    CROSS JOIN LATERAL (
      SELECT CASE WHEN v.answer_keys && ${mentioned}::text[]
                  THEN ARRAY(SELECT a FROM unnest(v.answer_keys) a WHERE a = ANY(${mentioned}::text[]) ORDER BY 1)
                  ELSE '{}'::text[] END AS keys) k
    WHERE v.occurred_at >= ${since} AND v.is_finished AND NOT v.is_cancelled
      AND (${portfolioIds}::uuid[] IS NULL OR v.portfolio_id = ANY(${portfolioIds}::uuid[]))
    GROUP BY v.tag_key, v.product_id, k.keys`;
}
