import { db } from "@/lib/platform/db";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { type DeliveryState, deliveryTargetSchema } from "../schema/delivery";
import type { StateCounts, TargetStanding } from "../schema/listing";

/** Where each target stands; what is counted are the deliveries that the viewer may see. */
export async function listTargets(scope: Scope, now: Date): Promise<{ targets: TargetStanding[] }> {
  const [rows, counts, speeds, crm, kobra] = await Promise.all([
    db().deliveryTarget.findMany({ orderBy: { target: "asc" } }),
    countStates(scope),
    readSpeeds(scope),
    db().crmConnection.count(),
    db().kobraConnection.count(),
  ]);
  const targets = rows.map((row): TargetStanding => {
    const target = deliveryTargetSchema.parse(row.target);
    const isResting = row.failuresInARow > 0 && row.nextRequestAt !== null && row.nextRequestAt > now;
    const speed = speeds.get(target);
    return {
      target,
      isEnabled: row.isEnabled,
      isSetUp: (target === "kobra-promises" ? kobra : crm) > 0,
      since: row.since?.toISOString() ?? null,
      pauseReason: row.pauseReason,
      pausedAt: row.pausedAt?.toISOString() ?? null,
      requestsPerMinute: row.requestsPerMinute,
      mostAtOnce: row.mostAtOnce,
      breaker: row.failuresInARow === 0 ? "closed" : isResting ? "resting" : "trying",
      restsUntil: isResting ? (row.nextRequestAt?.toISOString() ?? null) : null,
      failuresInARow: row.failuresInARow,
      counts: counts.get(target) ?? {},
      sentLastMinute: speed?.sentLastMinute ?? 0,
      lastSentAt: speed?.lastSentAt?.toISOString() ?? null,
    };
  });
  return { targets };
}

async function countStates(scope: Scope): Promise<Map<string, StateCounts>> {
  const portfolioIds = scopedPortfolioIds(scope);
  const rows = await db().$queryRaw<{ target: string; state: DeliveryState; count: number }[]>`
    SELECT target, state::text, count(*)::int AS count FROM deliveries
    WHERE ${portfolioIds}::uuid[] IS NULL OR portfolio_id = ANY(${portfolioIds}::uuid[]) GROUP BY 1, 2`;
  const counts = new Map<string, StateCounts>();
  for (const { target, state, count } of rows) counts.set(target, { ...counts.get(target), [state]: count });
  return counts;
}

async function readSpeeds(scope: Scope) {
  const portfolioIds = scopedPortfolioIds(scope);
  const rows = await db().$queryRaw<{ target: string; sentLastMinute: number; lastSentAt: Date | null }[]>`
    SELECT target, count(*) FILTER (WHERE settled_at > now() - interval '1 minute')::int AS "sentLastMinute",
           max(settled_at) AS "lastSentAt"
    FROM deliveries
    WHERE state = 'sent' AND (${portfolioIds}::uuid[] IS NULL OR portfolio_id = ANY(${portfolioIds}::uuid[]))
    GROUP BY 1`;
  return new Map(rows.map(({ target, ...speed }) => [target, speed]));
}
