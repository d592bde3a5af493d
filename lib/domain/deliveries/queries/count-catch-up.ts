import { Temporal } from "temporal-polyfill";
import { startOfDay } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { PromiseStatus } from "../../promises/rules/promise-words";
import { readRulesInForce } from "../../typifications/queries/read-typifications";
import {
  findPromiseTypification,
  findTypification,
  mentionedAnswers,
  type TypifiableVisit,
} from "../../typifications/rules";
import type { TypificationRule } from "../../typifications/schema";
import { writePromiseGestionKey } from "../rules/promise-gestion-key";
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

async function countGestiones(since: Date): Promise<number> {
  const { rules } = await readRulesInForce();
  return (await countVisits(rules, since)) + (await countChanges(rules, since));
}

type Group = TypifiableVisit & { readonly count: number };

/** Answers of a visit that some rule asks for: visits that no rule can tell apart are read as one. */
const askedFor = (rules: readonly TypificationRule[]) => Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT a FROM unnest(v.answer_keys) a
                 WHERE a = ANY(${mentionedAnswers(rules)}::text[]) ORDER BY 1) AS keys) k`;

/** Visits that a rule takes and that the CRM was not told of yet. */
async function countVisits(rules: readonly TypificationRule[], since: Date): Promise<number> {
  const groups = await db().$queryRaw<Group[]>`
    SELECT v.tag_key AS "tagKey", v.product_id AS "productId", k.keys AS "answerKeys", count(*)::int AS count
    FROM visits v ${askedFor(rules)}
    WHERE v.occurred_at >= ${since} AND v.is_finished AND NOT v.is_cancelled
      AND NOT EXISTS (
        SELECT FROM deliveries d WHERE d.visit_id = v.id AND d.target = 'wolkvox-gestiones'
          AND d.promise_id IS NULL AND d.state IN ('sending', 'sent', 'refused', 'unknown'))
    GROUP BY 1, 2, 3`;
  return sum(groups.filter((group) => findTypification(rules, group)?.isSent));
}

/** Changes of promises, likewise. */
async function countChanges(rules: readonly TypificationRule[], since: Date): Promise<number> {
  const groups = await db().$queryRaw<(Group & { status: PromiseStatus })[]>`
    SELECT v.tag_key AS "tagKey", v.product_id AS "productId", k.keys AS "answerKeys", c.status::text AS status,
           count(*)::int AS count
    FROM promise_changes c JOIN payment_promises p ON p.id = c.promise_id JOIN visits v ON v.id = p.visit_id
    ${askedFor(rules)}
    WHERE c.at >= ${since} AND c.kind = 'status' AND c.undone_at IS NULL
      AND NOT EXISTS (
        SELECT FROM deliveries d WHERE d.target = 'wolkvox-gestiones'
          AND d.key = ${writePromiseGestionKey("")} || c.id::text
          AND d.state IN ('sending', 'sent', 'refused', 'unknown'))
    GROUP BY 1, 2, 3, 4`;
  return sum(groups.filter((group) => findPromiseTypification(rules, group, group.status)?.isSent));
}

const sum = (groups: readonly Group[]) => groups.reduce((total, { count }) => total + count, 0);
