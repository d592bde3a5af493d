import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { evidenceOf, isWatched, type WatchedCampaign } from "../rules/hold-alert";
import { type Episode, type EpisodeChange, nextEpisode } from "../rules/next-episode";
import { alertConditionSchema, alertTargetSchema } from "../schema/alert";
import { campaignStateSchema } from "../schema/campaign";
import { campaignReadingSchema } from "../schema/reading";
import type { ClaimedPoll } from "./poll-records";

const ruleSchema = z.object({
  id: z.string(),
  condition: alertConditionSchema,
  target: alertTargetSchema,
  heldForMinutes: z.number(),
});
type Rule = z.infer<typeof ruleSchema>;

type PlacedChange = EpisodeChange & { readonly ruleId: string; readonly campaignId: string };

const watchedSchema = z.object({
  id: z.string(),
  portfolioId: z.string(),
  reading: campaignReadingSchema.omit({ at: true }),
  states: z.array(campaignStateSchema),
});

/** Opens and closes episodes of every rule on the campaigns of this poll's connection. Once an episode, no more. */
export async function evaluateAlerts(client: pg.PoolClient, poll: ClaimedPoll): Promise<void> {
  const rules = await readRules(client);
  if (rules.length === 0) return;
  const campaigns = await readWatched(client, poll);
  const episodes = await readEpisodes(client, poll);
  const changes = rules.flatMap((rule) =>
    campaigns.flatMap((campaign): PlacedChange[] => {
      const evidence = isWatched(rule.target, campaign) ? evidenceOf(rule.condition, campaign) : null;
      const episode = episodes.get(`${rule.id}/${campaign.id}`) ?? null;
      const change = nextEpisode(episode, {
        evidence,
        since: sinceOf(rule, campaign) ?? poll.startedAt,
        at: poll.startedAt,
        heldForMinutes: rule.heldForMinutes,
      });
      return change ? [{ ...change, ruleId: rule.id, campaignId: campaign.id }] : [];
    }),
  );
  for (const change of changes) await writeChange(client, change);
}

function sinceOf({ condition }: Rule, { states }: WatchedCampaign): Date | null {
  if (condition.kind !== "state") return null;
  const since = states.find(({ name }) => name === condition.state)?.since;
  return since === undefined ? null : new Date(since);
}

async function readRules(client: pg.PoolClient): Promise<Rule[]> {
  const { rows } = await client.query(
    `SELECT id, condition, target, held_for_minutes AS "heldForMinutes" FROM campaign_alert_rules
     WHERE is_enabled AND retired_at IS NULL`,
  );
  return z.array(ruleSchema).parse(rows);
}

/** A campaign that is gone is watched for being gone alone: its last numbers are no news. */
async function readWatched(client: pg.PoolClient, poll: ClaimedPoll): Promise<WatchedCampaign[]> {
  const { rows } = await client.query(
    `SELECT id, portfolio_id AS "portfolioId", states,
            CASE WHEN last_seen_at = $2 THEN reading
                 ELSE (SELECT jsonb_object_agg(key, CASE WHEN key = 'status' THEN '"unknown"'::jsonb ELSE 'null'::jsonb END)
                       FROM jsonb_each(reading)) END AS reading
     FROM campaigns WHERE connection_id = $1 AND last_seen_at > $2::timestamptz - interval '7 days'`,
    [poll.connectionId, poll.startedAt],
  );
  return z.array(watchedSchema).parse(rows);
}

async function readEpisodes(client: pg.PoolClient, poll: ClaimedPoll): Promise<Map<string, Episode>> {
  const { rows } = await client.query<Episode & { ruleId: string; campaignId: string }>(
    `SELECT a.id, a.rule_id AS "ruleId", a.campaign_id AS "campaignId", a.held_since AS "heldSince", a.opened_at AS "openedAt"
     FROM campaign_alerts a JOIN campaigns c ON c.id = a.campaign_id
     WHERE a.closed_at IS NULL AND c.connection_id = $1`,
    [poll.connectionId],
  );
  return new Map(rows.map((row) => [`${row.ruleId}/${row.campaignId}`, row]));
}

async function writeChange(client: pg.PoolClient, change: PlacedChange): Promise<void> {
  if (change.kind === "forget") {
    await client.query("DELETE FROM campaign_alerts WHERE id = $1", [change.episodeId]);
  } else if (change.kind === "close") {
    await client.query("UPDATE campaign_alerts SET closed_at = $2 WHERE id = $1", [
      change.episodeId,
      change.at,
    ]);
  } else if (change.kind === "open") {
    await client.query("UPDATE campaign_alerts SET opened_at = $2, evidence = $3 WHERE id = $1", [
      change.episodeId,
      change.at,
      JSON.stringify(change.evidence),
    ]);
  } else {
    await client.query(
      `INSERT INTO campaign_alerts (id, rule_id, campaign_id, held_since, opened_at, evidence)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [
        uuidv7(),
        change.ruleId,
        change.campaignId,
        change.heldSince,
        change.openedAt,
        JSON.stringify(change.evidence),
      ],
    );
  }
}
