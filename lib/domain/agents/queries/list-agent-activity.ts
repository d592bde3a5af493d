import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { type Calendar, visitConditions } from "../../visits/queries/visit-conditions";
import type { VisitFilter } from "../../visits/rules/visit-filter";
import type { AgentActivity, AgentActivityList } from "../schema";

type ActivityRecord = Omit<AgentActivity, "lastVisit"> & {
  lastAt: Date | null;
  lastZone: string | null;
  lastDay: string | null;
};

/**
 * What each agent did in the visits that match. Agents without such a visit are listed with zeros, unless the
 * filter asks for something that not everybody's visits have.
 */
export async function listAgentActivity(
  scope: Scope,
  filter: VisitFilter,
  calendar: Calendar,
): Promise<AgentActivityList> {
  const matching = visitConditions(scope, filter, calendar);
  const today = visitConditions(scope, { ...filter, range: "today" }, calendar);
  const portfolioIds = scopedPortfolioIds(scope);
  const seen = portfolioIds ? Prisma.sql`l.portfolio_id = ANY(${portfolioIds}::uuid[])` : Prisma.sql`TRUE`;
  const records = await db().$queryRaw<ActivityRecord[]>`
    WITH done AS (
      SELECT v.agent_id, count(*)::int AS visits, count(v.has_contact)::int AS answered,
             count(*) FILTER (WHERE v.has_contact)::int AS met,
             count(*) FILTER (WHERE v.has_promise)::int AS promises,
             count(*) FILTER (WHERE v.flags <> 0)::int AS flagged,
             coalesce(sum(v.duration_s), 0)::float8 AS in_visits_s, coalesce(sum(v.leg_m), 0)::float8 AS distance_m
      FROM visits v WHERE ${matching} GROUP BY v.agent_id
    ), today AS (
      SELECT v.agent_id, count(*)::int AS visits FROM visits v WHERE ${today} GROUP BY v.agent_id
    )
    SELECT a.id::text, a.name, a.kobra_agent_id AS "kobraAgentId", coalesce(t.visits, 0) AS "visitsToday",
           coalesce(d.visits, 0) AS visits, coalesce(d.answered, 0) AS answered, coalesce(d.met, 0) AS met,
           coalesce(d.promises, 0) AS promises, coalesce(d.flagged, 0) AS flagged,
           coalesce(d.in_visits_s, 0) AS "inVisitsS", coalesce(d.distance_m, 0) AS "distanceM",
           l.occurred_at AS "lastAt", l.time_zone AS "lastZone", l.occurred_on::text AS "lastDay"
    FROM agents a
    LEFT JOIN done d ON d.agent_id = a.id
    LEFT JOIN today t ON t.agent_id = a.id
    LEFT JOIN LATERAL (
      SELECT l.occurred_at, l.time_zone, l.occurred_on FROM visits l WHERE l.agent_id = a.id AND ${seen}
      ORDER BY l.occurred_at DESC LIMIT 1
    ) l ON TRUE
    WHERE d.agent_id IS NOT NULL OR t.agent_id IS NOT NULL OR ${listsIdle(scope, filter)}
    ORDER BY a.name, a.id`;
  return { agents: records.map(toActivity) };
}

/** Whether an agent without a matching visit belongs on the list. */
function listsIdle(scope: Scope, { range: _range, agent, ...conditions }: VisitFilter): Prisma.Sql {
  if (Object.values(conditions).some((condition) => condition !== undefined)) return Prisma.sql`FALSE`;
  const portfolioIds = scopedPortfolioIds(scope);
  const mine = portfolioIds ? Prisma.sql`a.portfolio_id = ANY(${portfolioIds}::uuid[])` : Prisma.sql`TRUE`;
  return agent ? Prisma.sql`(${mine} AND a.id = ANY(${agent}::uuid[]))` : mine;
}

function toActivity({ lastAt, lastZone, lastDay, ...record }: ActivityRecord): AgentActivity {
  const lastVisit =
    lastAt && lastZone && lastDay ? { at: lastAt.toISOString(), timeZone: lastZone, day: lastDay } : null;
  return { ...record, lastVisit };
}
