import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { flagsOfBits } from "../../visits/rules/visit-words";
import { type DayVisit, layOutDay } from "../rules/lay-out-day";
import type { AgentDay } from "../schema";

type DayRecord = Omit<DayVisit, "occurredAt" | "startAt" | "endAt" | "flags" | "place"> & {
  occurredAt: Date;
  startAt: Date | null;
  endAt: Date | null;
  flags: number;
  lat: number | null;
  lng: number | null;
};

/**
 * One agent's visits of one day (by each visit's own calendar) within the scope, in order.
 * @throws Problem `not-found` for an agent of whom the viewer may see neither the portfolio nor a visit.
 */
export async function getAgentDay(scope: Scope, agentId: string, day: string): Promise<AgentDay> {
  const portfolioIds = scopedPortfolioIds(scope);
  const seen = portfolioIds ? Prisma.sql`v.portfolio_id = ANY(${portfolioIds}::uuid[])` : Prisma.sql`TRUE`;
  const ofAgent = Prisma.sql`v.agent_id = ${agentId}::uuid AND ${seen}`;
  const [agent, records, previousDay, nextDay] = await Promise.all([
    db().agent.findUnique({ where: { id: agentId } }),
    // The instants only lead to the index: local days begin up to 14 hours before and end 12 after the UTC day.
    db().$queryRaw<DayRecord[]>`
      SELECT v.id::text AS "visitId", v.occurred_at AS "occurredAt", v.start_at AS "startAt", v.end_at AS "endAt",
             v.time_zone AS "timeZone", v.client_name AS "clientName", v.tag, v.outcome::text, v.flags,
             v.lat, v.lng, v.duration_s AS "durationS"
      FROM visits v WHERE ${ofAgent} AND v.occurred_on = ${day}::date
        AND v.occurred_at BETWEEN ${day}::date - 2 AND ${day}::date + 3
      ORDER BY v.occurred_at, v.id`,
    findDay(Prisma.sql`${ofAgent} AND v.occurred_on < ${day}::date
      AND v.occurred_at < ${day}::date + 2 ORDER BY v.occurred_at DESC`),
    findDay(Prisma.sql`${ofAgent} AND v.occurred_on > ${day}::date
      AND v.occurred_at > ${day}::date - 2 ORDER BY v.occurred_at`),
  ]);
  const isSeen =
    agent &&
    (!portfolioIds ||
      portfolioIds.includes(agent.portfolioId) ||
      records.length > 0 ||
      previousDay ||
      nextDay);
  if (!isSeen) throw new Problem("not-found", "No such agent");
  return {
    agent: { id: agent.id, name: agent.name, kobraAgentId: agent.kobraAgentId },
    day,
    ...layOutDay(records.map(toDayVisit)),
    previousDay,
    nextDay,
  };
}

async function findDay(condition: Prisma.Sql): Promise<string | null> {
  const rows = await db().$queryRaw<{ day: string }[]>`
    SELECT v.occurred_on::text AS day FROM visits v WHERE ${condition} LIMIT 1`;
  return rows[0]?.day ?? null;
}

function toDayVisit({ lat, lng, ...record }: DayRecord): DayVisit {
  return {
    ...record,
    occurredAt: record.occurredAt.toISOString(),
    startAt: record.startAt?.toISOString() ?? null,
    endAt: record.endAt?.toISOString() ?? null,
    flags: flagsOfBits(record.flags),
    place: lat === null || lng === null ? null : { lat, lng },
  };
}
