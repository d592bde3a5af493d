import { Temporal } from "temporal-polyfill";
import { dayOf } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import {
  REVISIT_BUCKETS,
  type RevisitBoard,
  type RevisitBucket,
  type RevisitCounts,
  type RevisitFilter,
  type RevisitMonth,
} from "../schema";
import { inBucket, revisitConditions, WISHES } from "./revisit-conditions";

interface Calendar {
  readonly now: Date;
  readonly timeZone: string;
}

/** How many revisits each agent has before them: overdue, today, in the next 7 days, later, without a day. */
export async function countRevisits(
  scope: Scope,
  filter: RevisitFilter,
  calendar: Calendar,
): Promise<RevisitBoard> {
  const today = dayOf(calendar.now, calendar.timeZone).toString();
  const count = (bucket: RevisitBucket) =>
    Prisma.sql`(count(*) FILTER (WHERE ${inBucket(bucket, today)}))::int`;
  const agents = await db().$queryRaw<RevisitBoard["agents"]>`
    SELECT g.id::text AS "agentId", g.name AS "agentName", g.kobra_agent_id AS "kobraAgentId",
           ${count("overdue")} AS overdue, ${count("today")} AS today,
           ${count("week")} AS week, ${count("later")} AS later,
           ${count("undated")} AS undated
    FROM ${WISHES} JOIN agents g ON g.id = v.agent_id
    WHERE ${revisitConditions(scope, filter)}
    GROUP BY g.id ORDER BY overdue DESC, today DESC, week DESC, g.name, g.id`;
  const totals: RevisitCounts = { overdue: 0, today: 0, week: 0, later: 0, undated: 0 };
  for (const agent of agents) for (const bucket of REVISIT_BUCKETS) totals[bucket] += agent[bucket];
  return { today, totals, agents };
}

/** Revisits of one month (`YYYY-MM`) by day: those still open, and those that a later visit settled. */
export async function countRevisitMonth(
  scope: Scope,
  filter: RevisitFilter,
  month: string,
  calendar: Calendar,
): Promise<RevisitMonth> {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const days = await db().$queryRaw<RevisitMonth["days"]>`
    SELECT v.revisit_on::text AS "on", (count(*) FILTER (WHERE done.id IS NULL))::int AS open,
           count(done.id)::int AS settled
    FROM ${WISHES}
    WHERE ${revisitConditions(scope, filter)} AND v.revisit_on >= ${first.toString()}::date
      AND v.revisit_on < ${first.add({ months: 1 }).toString()}::date
    GROUP BY v.revisit_on ORDER BY v.revisit_on`;
  return { today: dayOf(calendar.now, calendar.timeZone).toString(), days };
}
