import { z } from "zod";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { hitRatePercent } from "../rules/hold-alert";
import { type CampaignRow, campaignRowSchema } from "../schema/campaign";
import { campaignReadingSchema } from "../schema/reading";

/** The columns of a campaign's row, for `campaigns c` with its connection `w` and portfolio `p`. */
export const CAMPAIGN_COLUMNS = Prisma.sql`
  c.id::text, c.snapshot_key AS "snapshotKey", c.identity, c.connection_id::text AS "connectionId", w.name AS "connectionName",
  w.time_zone AS "timeZone", c.wolkvox_id AS "wolkvoxId", c.name, c.campaign_text AS "campaignText",
  c.dial_shares AS "dialShares", c.portfolio_id::text AS "portfolioId", p.name AS "portfolioName",
  p.is_unassigned AS "isUnassignedPortfolio", c.first_seen_at AS "firstSeenAt", c.last_seen_at AS "lastSeenAt",
  c.phase, c.reading, c.marks, c.states, c.completion, c.delta, c.original,
  (SELECT count(*)::int FROM campaign_alerts a
   WHERE a.campaign_id = c.id AND a.opened_at IS NOT NULL AND a.closed_at IS NULL) AS "openAlerts"`;

const recordSchema = campaignRowSchema.omit({ hitRatePercent: true }).extend({
  snapshotKey: z.number(),
  identity: z.string(),
  timeZone: z.string(),
  firstSeenAt: z.date(),
  lastSeenAt: z.date(),
  reading: campaignReadingSchema.omit({ at: true }),
  original: z.record(z.string(), z.string()),
});
export type CampaignRecord = z.infer<typeof recordSchema>;

/** Checks what the database holds of campaigns, of which much is JSON. */
export function readCampaignRecords(rows: unknown): CampaignRecord[] {
  return z.array(recordSchema).parse(rows);
}

export function toCampaignRow(record: CampaignRecord): CampaignRow {
  const { snapshotKey: _key, identity: _identity, original: _original, timeZone: _zone, ...rest } = record;
  return {
    ...rest,
    firstSeenAt: record.firstSeenAt.toISOString(),
    lastSeenAt: record.lastSeenAt.toISOString(),
    reading: { ...record.reading, at: record.lastSeenAt.toISOString() },
    hitRatePercent: hitRatePercent(record.reading),
  };
}
