import { db } from "@/lib/platform/db";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { COVERAGE_DAYS } from "../rules";
import type { TypificationOptions } from "../schema";

const MOST_ANSWERS = 300;

/** Tags, products and answers of the last 30 days' finished visits, the most frequent first. */
export async function listTypificationOptions(scope: Scope, now: Date): Promise<TypificationOptions> {
  const portfolioIds = scopedPortfolioIds(scope);
  const since = new Date(now.getTime() - COVERAGE_DAYS * 86_400_000);
  const [tags, products, answers] = await Promise.all([
    db().$queryRaw<TypificationOptions["tags"]>`
      SELECT tag_key AS key, min(tag) AS label, count(*)::int AS visits FROM visits
      WHERE occurred_at >= ${since} AND is_finished AND NOT is_cancelled AND tag_key IS NOT NULL
        AND (${portfolioIds}::uuid[] IS NULL OR portfolio_id = ANY(${portfolioIds}::uuid[]))
      GROUP BY 1 ORDER BY 3 DESC, 1`,
    db().$queryRaw<TypificationOptions["products"]>`
      SELECT product_id AS id, count(*)::int AS visits FROM visits
      WHERE occurred_at >= ${since} AND is_finished AND NOT is_cancelled AND product_id IS NOT NULL
        AND (${portfolioIds}::uuid[] IS NULL OR portfolio_id = ANY(${portfolioIds}::uuid[]))
      GROUP BY 1 ORDER BY 1`,
    db().$queryRaw<TypificationOptions["answers"]>`
      WITH sets AS MATERIALIZED (
        SELECT answer_set_id AS id, count(*) AS visits FROM visits
        WHERE occurred_at >= ${since} AND is_finished AND NOT is_cancelled
          AND (${portfolioIds}::uuid[] IS NULL OR portfolio_id = ANY(${portfolioIds}::uuid[]))
        GROUP BY 1
      )
      SELECT w.question_key || '=' || w.value_key AS key, coalesce(q.name, w.question_key) AS question,
             w.label, sum(sets.visits)::int AS visits
      FROM sets JOIN answer_sets s USING (id) CROSS JOIN unnest(s.value_ids) AS value_id
      JOIN answer_values w ON w.id = value_id AND w.label IS NOT NULL
      LEFT JOIN questions q ON q.key = w.question_key
      GROUP BY w.id, q.key ORDER BY 2, 4 DESC LIMIT ${MOST_ANSWERS}`,
  ]);
  return { tags, products, answers };
}
