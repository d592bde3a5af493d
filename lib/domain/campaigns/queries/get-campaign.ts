import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import type { Scope } from "../../users/schema";
import { offerField } from "../rules/offer-field";
import type { CampaignDetail } from "../schema/campaign";
import {
  CAMPAIGN_COLUMNS,
  type CampaignRecord,
  readCampaignRecords,
  toCampaignRow,
} from "./campaign-records";
import { campaignScope } from "./campaign-scope";
import { listFreshness } from "./list-freshness";
import { readCampaignSettings } from "./read-campaign-settings";

/** @throws Problem `not-found`, also for what is outside the scope. */
export async function getCampaignRecord(scope: Scope, campaignId: string): Promise<CampaignRecord> {
  const records = await db().$queryRaw`
    SELECT ${CAMPAIGN_COLUMNS}
    FROM campaigns c
    JOIN wolkvox_connections w ON w.id = c.connection_id
    JOIN portfolios p ON p.id = c.portfolio_id
    WHERE c.id = ${campaignId}::uuid AND ${campaignScope(scope)}`;
  const [record] = readCampaignRecords(records);
  if (!record) throw new Problem("not-found", "No such campaign");
  return record;
}

/** Everything known of one campaign. @throws Problem `not-found` */
export async function getCampaign(scope: Scope, campaignId: string): Promise<CampaignDetail> {
  const record = await getCampaignRecord(scope, campaignId);
  const [settings, freshness] = await Promise.all([readCampaignSettings(), listFreshness()]);
  const ofConnection = freshness.find(({ connectionId }) => connectionId === record.connectionId);
  if (!ofConnection) throw new Problem("not-found", "No such connection");
  return {
    ...toCampaignRow(record),
    original: record.original,
    freshness: ofConnection,
    fieldOffer: {
      reason: offerField(record.phase, record.reading, settings),
      thresholdPercent: settings.fieldFromPercent,
      withoutVisitDays: settings.withoutVisitDays,
    },
    timeZone: record.timeZone,
  };
}
