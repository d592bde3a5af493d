import { readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { offerField } from "../rules/offer-field";
import type { FieldAccountPage } from "../schema/field-account";
import { getCampaignRecord } from "./get-campaign";
import { readCampaignSettings } from "./read-campaign-settings";

interface AccountRow {
  id: string;
  external_id: string;
  client_name: string | null;
  last_visit_at: Date | null;
  visit_count: number;
}

export interface FieldAccountQuery {
  readonly withoutVisitDays?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Accounts of a portfolio with their last visit, of those without one for so many days. */
const withoutVisit = (portfolioId: string, since: Date) => Prisma.sql`
  FROM accounts a
  LEFT JOIN LATERAL (
    SELECT v.occurred_at AS last_visit_at FROM visits v
    WHERE v.account_id = a.id AND NOT v.is_cancelled ORDER BY v.occurred_at DESC LIMIT 1
  ) l ON TRUE
  WHERE a.portfolio_id = ${portfolioId}::uuid AND (l.last_visit_at IS NULL OR l.last_visit_at < ${since})`;

/**
 * Accounts of the campaign's portfolio that nobody visited lately: never visited first, then the longest ago.
 * A cancelled visit is no visit.
 * @throws Problem `not-found`
 */
export async function listFieldAccounts(
  scope: Scope,
  campaignId: string,
  query: FieldAccountQuery,
  now: Date,
): Promise<FieldAccountPage> {
  const campaign = await getCampaignRecord(scope, campaignId);
  const settings = await readCampaignSettings();
  const withoutVisitDays = query.withoutVisitDays ?? settings.withoutVisitDays;
  const since = new Date(now.getTime() - withoutVisitDays * 86_400_000);
  const cursor = readCursor(query.cursor);
  const place = Prisma.sql`(coalesce(l.last_visit_at, 'epoch'), a.id)`;
  const after = cursor ? Prisma.sql`AND ${place} > (${cursor.at}, ${cursor.id}::uuid)` : Prisma.empty;
  const matching = withoutVisit(campaign.portfolioId, since);
  const [rows, counted] = await Promise.all([
    db().$queryRaw<AccountRow[]>`
      SELECT a.id::text, a.external_id, a.client_name, l.last_visit_at,
             (SELECT count(*)::int FROM visits v WHERE v.account_id = a.id) AS visit_count
      ${matching} ${after} ORDER BY ${place} LIMIT ${query.limit + 1}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${matching}`,
  ]);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    reason: offerField(campaign.phase, campaign.reading, settings),
    withoutVisitDays,
    portfolioName: campaign.portfolioName,
    accounts: page.map((row) => ({
      id: row.id,
      externalId: row.external_id,
      clientName: row.client_name,
      portfolioName: campaign.portfolioName,
      lastVisitAt: row.last_visit_at?.toISOString() ?? null,
      visitCount: row.visit_count,
    })),
    nextCursor:
      rows.length > page.length && last
        ? writeCursor({ at: last.last_visit_at ?? new Date(0), id: last.id })
        : null,
    total: counted[0]?.total ?? 0,
  };
}
