import type pg from "pg";
import { readStoredSettings } from "../rules/read-stored-settings";
import type { CampaignSettings } from "../schema/campaign";

/** The settings as the poll's own transaction sees them. */
export async function readSettingsIn(client: pg.PoolClient): Promise<CampaignSettings> {
  const { rows } = await client.query<{ value: unknown }>("SELECT value FROM campaign_settings");
  return readStoredSettings(rows[0]?.value);
}
