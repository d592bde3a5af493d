import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { UNASSIGNED_PORTFOLIO_ID } from "../../users/rules";
import type { ReadCampaign } from "../rules/read-campaign";
import type { ClaimedPoll } from "./poll-records";

const BATCH = 1_000;

const UPSERT = `
  INSERT INTO campaigns (id, connection_id, identity, wolkvox_id, name, campaign_text, dial_shares, portfolio_id,
                         first_seen_at, last_seen_at, reading, marks, original)
  SELECT r.id, $2, r.identity, r."wolkvoxId", r.name, r."campaignText", r."dialShares", $3, $4, $4,
         r.reading, r.marks, r.original
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, identity text, "wolkvoxId" text, name text, "campaignText" text,
                                          "dialShares" jsonb, reading jsonb, marks jsonb, original jsonb)
  ON CONFLICT (connection_id, identity) DO UPDATE
  SET wolkvox_id = EXCLUDED.wolkvox_id, name = EXCLUDED.name, campaign_text = EXCLUDED.campaign_text,
      dial_shares = EXCLUDED.dial_shares, last_seen_at = EXCLUDED.last_seen_at, reading = EXCLUDED.reading,
      marks = EXCLUDED.marks, original = EXCLUDED.original
  RETURNING id`;

const SNAPSHOT = `
  INSERT INTO campaign_snapshots (at, campaign_key, records, clean, dial, answer, no_answer, busy_congestion_failed,
                                  answer_machine, hits, recycled, penetration_day, penetration_now, calls_per_minute,
                                  speed, status)
  SELECT $2, c.snapshot_key, r.records, r.clean, r.dial, r.answer, r."noAnswer", r."busyCongestionFailed",
         r."answerMachine", r.hits, r.recycled, r."penetrationDay", r."penetrationNow", r."callsPerMinute", r.speed,
         CASE r.status WHEN 'started' THEN 1 WHEN 'stopped' THEN 2 ELSE 0 END
  FROM campaigns c CROSS JOIN LATERAL jsonb_to_record(c.reading) AS r(
    records int, clean int, dial int, answer int, "noAnswer" int, "busyCongestionFailed" int, "answerMachine" int,
    hits int, recycled int, "penetrationDay" real, "penetrationNow" real, "callsPerMinute" real, speed real, status text)
  WHERE c.id = ANY($1::uuid[])
  ON CONFLICT DO NOTHING`;

/** Brings every campaign of an answer up to date and adds its snapshot. A new one is in "sin cartera". @returns their ids. */
export async function writeCampaigns(
  client: pg.PoolClient,
  poll: ClaimedPoll,
  campaigns: readonly ReadCampaign[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < campaigns.length; from += BATCH) {
    const records = campaigns.slice(from, from + BATCH).map((campaign) => ({ id: uuidv7(), ...campaign }));
    const { rows } = await client.query<{ id: string }>(UPSERT, [
      JSON.stringify(records),
      poll.connectionId,
      UNASSIGNED_PORTFOLIO_ID,
      poll.startedAt,
    ]);
    const written = rows.map(({ id }) => id);
    await client.query(SNAPSHOT, [written, poll.startedAt]);
    ids.push(...written);
  }
  return ids;
}
