import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { readSettings } from "../../settings/queries";
import type { Scope } from "../../users/schema";
import type { CampaignList } from "../schema/campaign";
import { CAMPAIGN_COLUMNS, readCampaignRecords, toCampaignRow } from "./campaign-records";
import { campaignScope } from "./campaign-scope";
import { listFreshness } from "./list-freshness";

/** No page shows more; wolkvox gives at most 60,000 in one answer. */
const MOST_CAMPAIGNS = 2_000;

/** Campaigns by name as their last good poll left them. What polls brought stays when later ones fail. */
export async function listCampaigns(scope: Scope, seen: "recent" | "ever"): Promise<CampaignList> {
  const recent =
    seen === "recent" ? Prisma.sql`c.last_seen_at > now() - interval '7 days'` : Prisma.sql`TRUE`;
  const [records, freshness, { timeZone }] = await Promise.all([
    db().$queryRaw`
      SELECT ${CAMPAIGN_COLUMNS}
      FROM campaigns c
      JOIN wolkvox_connections w ON w.id = c.connection_id
      JOIN portfolios p ON p.id = c.portfolio_id
      WHERE ${campaignScope(scope)} AND ${recent}
      ORDER BY c.name, c.id LIMIT ${MOST_CAMPAIGNS}`,
    listFreshness(),
    readSettings(),
  ]);
  return {
    campaigns: readCampaignRecords(records).map(toCampaignRow),
    freshness,
    timeZone,
    now: new Date().toISOString(),
  };
}
