import type pg from "pg";
import { z } from "zod";
import { expectCompletion } from "../rules/expect-completion";
import { deltaOf, judgeCampaign, POLLS_LOOKED_AT, phaseOf } from "../rules/judge-campaign";
import type { HistoryPoint } from "../rules/pace";
import { SNAPSHOT_STATUS } from "../rules/snapshot-status";
import { type CampaignSettings, campaignStateSchema } from "../schema/campaign";
import type { ClaimedPoll } from "./poll-records";

const BATCH = 500;
/** Campaigns that were in an answer within this are still looked for. */
const RECENT = "7 days";

interface HistoryRecord extends Omit<HistoryPoint, "status"> {
  readonly id: string;
  readonly status: number;
  readonly states: unknown;
}

const HISTORY = `
  SELECT c.id, c.states, s.at, s.status, s.records, s.clean, s.dial, s.answer, s.hits, s.recycled,
         s.answer_machine AS "answerMachine", s.penetration_day AS "penetrationDay", s.penetration_now AS "penetrationNow"
  FROM campaigns c CROSS JOIN LATERAL (
    SELECT * FROM campaign_snapshots s WHERE s.campaign_key = c.snapshot_key ORDER BY s.at DESC LIMIT ${POLLS_LOOKED_AT}
  ) s
  WHERE c.id = ANY($1::uuid[]) ORDER BY c.id, s.at`;

const WRITE = `
  UPDATE campaigns c SET phase = r.phase, states = r.states, completion = r.completion, delta = r.delta
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, phase text, states jsonb, completion jsonb, delta jsonb)
  WHERE c.id = r.id`;

const MARK_GONE = `
  UPDATE campaigns c
  SET states = jsonb_build_array(jsonb_build_object('name', 'gone', 'since',
        to_char(c.last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'evidence', jsonb_build_object('polls', 1 + (
          SELECT count(*) FROM wolkvox_polls p
          WHERE p.connection_id = c.connection_id AND p.outcome = 'good' AND p.started_at > c.last_seen_at)))),
      completion = '{"kind":"none","reason":"gone"}', delta = NULL
  WHERE c.connection_id = $1 AND c.last_seen_at < $2 AND c.last_seen_at > $2::timestamptz - interval '${RECENT}'`;

/** Computes states, completion and delta of the campaigns of this poll, and marks those that it no longer holds. */
export async function judgeCampaigns(
  client: pg.PoolClient,
  poll: ClaimedPoll,
  campaignIds: readonly string[],
  settings: CampaignSettings,
): Promise<void> {
  for (let from = 0; from < campaignIds.length; from += BATCH) {
    const { rows } = await client.query<HistoryRecord>(HISTORY, [campaignIds.slice(from, from + BATCH)]);
    const byId = [...Map.groupBy(rows, ({ id }) => id)];
    const judged = byId.map(([id, records]) => judgeOne(id, records, settings, poll.slotMs));
    await client.query(WRITE, [JSON.stringify(judged)]);
  }
  await client.query(MARK_GONE, [poll.connectionId, poll.startedAt]);
}

function judgeOne(id: string, records: readonly HistoryRecord[], settings: CampaignSettings, stepMs: number) {
  const history = records.map((record) => ({
    ...record,
    status: SNAPSHOT_STATUS[record.status] ?? "unknown",
  }));
  const last = history.at(-1);
  const phase = last ? phaseOf(last) : "unknown";
  const before = z.array(campaignStateSchema).safeParse(records[0]?.states);
  return {
    id,
    phase,
    states: judgeCampaign(history, before.data ?? [], settings, stepMs),
    completion: expectCompletion(history, phase, stepMs),
    delta: deltaOf(history, stepMs),
  };
}
