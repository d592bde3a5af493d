import { Temporal } from "temporal-polyfill";
import { startOfDay } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { readRulesInForce } from "../../typifications/queries/read-typifications";
import { findTypification, mentionedAnswers } from "../../typifications/rules";
import type { DeliveryTargetName } from "../schema/delivery";

/** How many a target would be owed that is switched on for what happened since a day. */
export async function countCatchUp(
  target: DeliveryTargetName,
  day: string,
  timeZone: string,
): Promise<{ count: number }> {
  const since = startOfDay(Temporal.PlainDate.from(day), timeZone);
  if (target === "wolkvox-gestiones") return { count: await countGestiones(since) };
  const count = await db().delivery.count({
    where: { target, state: { in: ["waiting", "held"] }, orderAt: { gte: since } },
  });
  return { count };
}

/** Visits that a rule takes and that the CRM was not told of yet. */
async function countGestiones(since: Date): Promise<number> {
  const { rules } = await readRulesInForce();
  const mentioned = mentionedAnswers(rules);
  const groups = await db().$queryRaw<
    { tagKey: string | null; productId: number | null; answerKeys: string[]; visits: number }[]
  >`
    SELECT v.tag_key AS "tagKey", v.product_id AS "productId", k.keys AS "answerKeys", count(*)::int AS visits
    FROM visits v
    CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT a FROM unnest(v.answer_keys) a WHERE a = ANY(${mentioned}::text[]) ORDER BY 1) AS keys) k
    WHERE v.occurred_at >= ${since} AND v.is_finished AND NOT v.is_cancelled
      AND NOT EXISTS (
        SELECT FROM deliveries d WHERE d.visit_id = v.id AND d.target = 'wolkvox-gestiones'
          AND d.state IN ('sending', 'sent', 'refused', 'unknown'))
    GROUP BY 1, 2, 3`;
  const taken = groups.filter((group) => findTypification(rules, group)?.isSent);
  return taken.reduce((sum, { visits }) => sum + visits, 0);
}
