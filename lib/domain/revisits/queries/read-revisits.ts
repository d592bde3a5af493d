import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { readKnownContacts, readStreet } from "../../accounts/rules/account-fields";
import { isInScope } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { type Revisit, readWindows } from "../schema";
import { WISHES } from "./revisit-conditions";

interface WishRow {
  visitId: string;
  accountId: string | null;
  accountPortfolioId: string | null;
  externalId: string | null;
  clientName: string | null;
  agentId: string;
  agentName: string | null;
  askedAt: Date;
  timeZone: string;
  outcome: Revisit["outcome"];
  tag: string | null;
  comment: string | null;
  on: string | null;
  windows: unknown;
  lat: number | null;
  lng: number | null;
  fields: unknown;
  collected: string[];
  settledAt: Date | null;
  settledByVisitId: string | null;
  settledPortfolioId: string | null;
}

/** Wishes that match, by day and then by visit, those without a day last. `after` and `matching` are over `WISHES`. */
export async function readRevisits(scope: Scope, matching: Prisma.Sql, limit: number): Promise<Revisit[]> {
  const rows = await db().$queryRaw<WishRow[]>`
    SELECT v.id::text AS "visitId", v.account_id::text AS "accountId",
           a.portfolio_id::text AS "accountPortfolioId", v.external_id AS "externalId",
           v.client_name AS "clientName", v.agent_id::text AS "agentId",
           coalesce(nullif(v.agent_name, ''), nullif(g.name, '')) AS "agentName",
           v.occurred_at AS "askedAt", v.time_zone AS "timeZone", v.outcome, v.tag, v.comment,
           v.revisit_on::text AS "on", v.revisit_windows AS windows,
           coalesce(a.lat, v.lat) AS lat, coalesce(a.lng, v.lng) AS lng, a.fields,
           ARRAY(SELECT c.value FROM collected_contacts c
                 WHERE c.visit_id = v.id AND c.kind = 'phone' ORDER BY c.position) AS collected,
           done.occurred_at AS "settledAt", done.id::text AS "settledByVisitId",
           done.portfolio_id::text AS "settledPortfolioId"
    FROM ${WISHES}
    JOIN agents g ON g.id = v.agent_id
    LEFT JOIN accounts a ON a.id = v.account_id
    WHERE ${matching}
    ORDER BY v.revisit_on, v.id LIMIT ${limit}`;
  return rows.map((row) => toRevisit(scope, row));
}

function toRevisit(scope: Scope, row: WishRow): Revisit {
  const { accountPortfolioId, settledPortfolioId, fields, collected, windows, ...rest } = row;
  const isAccountVisible = row.accountId !== null && isInScope(scope, accountPortfolioId);
  const isSettlerVisible = row.settledByVisitId !== null && isInScope(scope, settledPortfolioId);
  const known = isAccountVisible ? readKnownContacts(fields).phones : [];
  return {
    ...rest,
    accountId: isAccountVisible ? row.accountId : null,
    askedAt: row.askedAt.toISOString(),
    windows: readWindows(windows),
    address: isAccountVisible ? readStreet(fields) : null,
    phones: [...new Set([...known, ...collected])],
    settledAt: row.settledAt?.toISOString() ?? null,
    settledByVisitId: isSettlerVisible ? row.settledByVisitId : null,
  };
}
