import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { readWindows } from "../../revisits/schema";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { listFields, readKnownContacts } from "../rules/account-fields";
import { gatherContacts } from "../rules/gather-contacts";
import type { AccountDetail, AccountPromise, AccountWish } from "../schema/account";
import { getVisibleAccount } from "./get-visible-account";

/** An account that was visited daily for a year still shows whole. */
const MOST_ROWS = 500;

/** One account, but for its timeline. @throws Problem `not-found`, also outside the viewer's scope. */
export async function getAccount(scope: Scope, accountId: string): Promise<AccountDetail> {
  const account = await getVisibleAccount(scope, accountId);
  const visits = visitsOf(scope, accountId);
  const [agents, collected, promises, wishes] = await Promise.all([
    readAgents(visits),
    readCollected(visits),
    readPromises(visits),
    readWishes(visits),
  ]);
  const times = agents.flatMap(({ firstVisitAt, lastVisitAt }) => [firstVisitAt, lastVisitAt]).sort();
  return {
    id: account.id,
    externalId: account.externalId,
    clientName: account.clientName,
    portfolioName: account.portfolio.name,
    isUnassignedPortfolio: account.portfolio.isUnassigned,
    isInactive: account.isInactive,
    createdAt: account.createdAt.toISOString(),
    fields: listFields(account.fields),
    wolkvoxRecordId: account.wolkvoxRecordId,
    extras: listFields(account.extras),
    lat: account.lat,
    lng: account.lng,
    visitCount: agents.reduce((sum, { visitCount }) => sum + visitCount, 0),
    firstVisitAt: times[0] ?? null,
    lastVisitAt: times.at(-1) ?? null,
    agents: agents.map(({ firstVisitAt: _first, ...agent }) => agent),
    contacts: gatherContacts(collected, readKnownContacts(account.fields)),
    promises,
    wishes,
  };
}

/** The account's visits within the scope, as a condition over `visits v`. */
function visitsOf(scope: Scope, accountId: string): Prisma.Sql {
  const portfolioIds = scopedPortfolioIds(scope);
  return portfolioIds
    ? Prisma.sql`v.account_id = ${accountId}::uuid AND v.portfolio_id = ANY(${portfolioIds}::uuid[])`
    : Prisma.sql`v.account_id = ${accountId}::uuid`;
}

const ORIGIN = Prisma.sql`
  v.id::text AS "visitId", v.occurred_at AS at, v.time_zone AS "timeZone", v.agent_name AS "agentName"`;

type Dated<Row extends { at: string }> = Omit<Row, "at"> & { at: Date };

async function readAgents(visits: Prisma.Sql) {
  const rows = await db().$queryRaw<
    {
      agentId: string;
      agentName: string;
      kobraAgentId: string | null;
      visitCount: number;
      firstVisitAt: Date;
      lastVisitAt: Date;
    }[]
  >`
    SELECT g.id::text AS "agentId", g.name AS "agentName", g.kobra_agent_id AS "kobraAgentId",
           count(*)::int AS "visitCount", min(v.occurred_at) AS "firstVisitAt",
           max(v.occurred_at) AS "lastVisitAt"
    FROM visits v JOIN agents g ON g.id = v.agent_id WHERE ${visits}
    GROUP BY g.id ORDER BY "lastVisitAt" DESC, g.id`;
  return rows.map((row) => ({
    ...row,
    firstVisitAt: row.firstVisitAt.toISOString(),
    lastVisitAt: row.lastVisitAt.toISOString(),
  }));
}

async function readCollected(visits: Prisma.Sql) {
  const rows = await db().$queryRaw<
    {
      visitId: string;
      at: Date;
      timeZone: string;
      agentName: string | null;
      kind: string;
      label: string | null;
      value: string;
    }[]
  >`
    SELECT ${ORIGIN}, c.kind, c.label, c.value
    FROM visits v JOIN collected_contacts c ON c.visit_id = v.id WHERE ${visits}
    ORDER BY v.occurred_at DESC, v.id DESC, c.kind, c.position LIMIT ${MOST_ROWS}`;
  return rows.map(({ kind, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    kind: kind === "email" ? ("email" as const) : ("phone" as const),
  }));
}

async function readPromises(visits: Prisma.Sql): Promise<AccountPromise[]> {
  const rows = await db().$queryRaw<Dated<AccountPromise>[]>`
    SELECT ${ORIGIN}, v.promise_method AS method, v.promise_amount::text AS amount,
           v.promise_on::text AS "on"
    FROM visits v WHERE ${visits} AND v.has_promise
    ORDER BY v.occurred_at DESC, v.id DESC LIMIT ${MOST_ROWS}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function readWishes(visits: Prisma.Sql): Promise<AccountWish[]> {
  const rows = await db().$queryRaw<
    (Omit<Dated<AccountWish>, "settledAt" | "windows"> & { settledAt: Date | null; windows: unknown })[]
  >`
    SELECT ${ORIGIN}, v.revisit_on::text AS "on", v.revisit_windows AS windows,
           (SELECT min(l.occurred_at) FROM visits l
            WHERE l.account_id = v.account_id AND (l.occurred_at, l.id) > (v.occurred_at, v.id)
              AND l.is_finished AND NOT l.is_cancelled) AS "settledAt"
    FROM visits v WHERE ${visits} AND v.wants_revisit
    ORDER BY v.occurred_at DESC, v.id DESC LIMIT ${MOST_ROWS}`;
  return rows.map(({ windows, ...row }) => ({
    ...row,
    at: row.at.toISOString(),
    windows: readWindows(windows),
    settledAt: row.settledAt?.toISOString() ?? null,
  }));
}
