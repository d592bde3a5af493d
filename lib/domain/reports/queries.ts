import { dayOf, startOfDay } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { countPending, countQuarantined, findLastReceiptAt } from "../receipts/queries/list-receipts";
import { webhookUrl } from "../receipts/queries/list-webhook-keys";
import { scopedPortfolioIds } from "../users/rules";
import type { Scope } from "../users/schema";
import { type Calendar, visitConditions } from "../visits/queries/visit-conditions";
import type { Health, Overview } from "./schema";

const DAY_MS = 86_400_000;

interface TodayRecord {
  visits: number;
  met: number;
  answered: number;
  promises: number;
  agents: number;
}

/** Today's numbers within the viewer's scope. */
export async function readOverview(scope: Scope, calendar: Calendar): Promise<Overview> {
  const today = visitConditions(scope, { range: "today" }, calendar);
  const [totals, hours, outcomes, agents, yesterday, quarantined, pending, lastReceiptAt] = await Promise.all(
    [
      db().$queryRaw<TodayRecord[]>`
      SELECT count(*)::int AS visits, count(*) FILTER (WHERE v.has_contact)::int AS met,
             count(v.has_contact)::int AS answered, count(*) FILTER (WHERE v.has_promise)::int AS promises,
             count(DISTINCT v.agent_id)::int AS agents
      FROM visits v WHERE ${today}`,
      db().$queryRaw<{ hour: number; count: number }[]>`
      SELECT extract(hour FROM v.occurred_at AT TIME ZONE ${calendar.timeZone})::int AS hour, count(*)::int AS count
      FROM visits v WHERE ${today} GROUP BY 1`,
      db().$queryRaw<{ outcome: string; count: number }[]>`
      SELECT v.outcome::text, count(*)::int AS count FROM visits v WHERE ${today} GROUP BY 1`,
      listActiveAgents(today),
      countYesterdayByNow(scope, calendar),
      countQuarantined(scope),
      countPending(),
      findLastReceiptAt(),
    ],
  );
  const total = totals[0] ?? { visits: 0, met: 0, answered: 0, promises: 0, agents: 0 };
  const byHour = Array.from({ length: 24 }, (_, hour) => hours.find((row) => row.hour === hour)?.count ?? 0);
  return {
    day: dayOf(calendar.now, calendar.timeZone).toString(),
    timeZone: calendar.timeZone,
    visits: total.visits,
    visitsYesterdayByNow: yesterday,
    contactRate: total.answered === 0 ? null : total.met / total.answered,
    promises: total.promises,
    activeAgents: total.agents,
    quarantined,
    pending,
    lastReceiptAt: lastReceiptAt?.toISOString() ?? null,
    byHour,
    outcomes: Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count])),
    agents,
    hasEverReceived: lastReceiptAt !== null,
    webhookUrl: webhookUrl(),
  };
}

async function listActiveAgents(today: Prisma.Sql): Promise<Overview["agents"]> {
  const rows = await db().$queryRaw<
    (Omit<Overview["agents"][number], "lastVisitAt"> & { lastVisitAt: Date })[]
  >`
    SELECT a.id::text, a.name, count(*)::int AS visits, count(*) FILTER (WHERE v.has_promise)::int AS promises,
           max(v.occurred_at) AS "lastVisitAt"
    FROM visits v JOIN agents a ON a.id = v.agent_id WHERE ${today}
    GROUP BY a.id ORDER BY visits DESC, a.name, a.id`;
  return rows.map((row) => ({ ...row, lastVisitAt: row.lastVisitAt.toISOString() }));
}

/** Visits of the day before up to this time of day. */
async function countYesterdayByNow(scope: Scope, { now, timeZone }: Calendar): Promise<number> {
  const from = startOfDay(dayOf(now, timeZone).subtract({ days: 1 }), timeZone);
  const to = new Date(now.getTime() - DAY_MS);
  const portfolioIds = scopedPortfolioIds(scope);
  return db().visit.count({
    where: { occurredAt: { gte: from, lt: to }, ...(portfolioIds && { portfolioId: { in: portfolioIds } }) },
  });
}

const LATE_AFTER_MS = 10_000;
const FAILING_AFTER_MS = 120_000;

/** Whether the projection keeps up and whether receipts wait for a person, over the whole workspace. */
export async function readHealth(now: Date): Promise<Health> {
  const [waiting, quarantined, troubled] = await Promise.all([
    db().receiptState.aggregate({ where: { status: "pending" }, _count: true, _min: { receivedAt: true } }),
    db().receiptState.aggregate({
      where: { status: "quarantined" },
      _count: true,
      _min: { receivedAt: true },
    }),
    db().delivery.aggregate({
      where: { state: { in: ["refused", "unknown"] } },
      _count: true,
      _min: { settledAt: true },
    }),
  ]);
  const oldest = waiting._min.receivedAt;
  const ageMs = oldest ? now.getTime() - oldest.getTime() : 0;
  const projection = ageMs > FAILING_AFTER_MS ? "failing" : ageMs > LATE_AFTER_MS ? "late" : "ok";
  const quarantine = quarantined._count > 0 ? "late" : "ok";
  return {
    status: projection === "ok" ? (troubled._count > 0 ? "late" : quarantine) : projection,
    items: [
      {
        key: "projection",
        status: projection,
        count: waiting._count,
        sinceAt: oldest?.toISOString() ?? null,
      },
      {
        key: "quarantine",
        status: quarantine,
        count: quarantined._count,
        sinceAt: quarantined._min.receivedAt?.toISOString() ?? null,
      },
      {
        key: "deliveries",
        status: troubled._count > 0 ? "late" : "ok",
        count: troubled._count,
        sinceAt: troubled._min.settledAt?.toISOString() ?? null,
      },
    ],
  };
}
