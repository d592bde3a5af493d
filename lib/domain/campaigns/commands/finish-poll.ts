import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type pg from "pg";
import { LIVE_CHANNEL } from "@/lib/platform/channels";
import { env } from "@/lib/platform/env";
import { holdAfter } from "../rules/decide-call";
import type { ReadCampaign, RowProblem } from "../rules/read-campaign";
import type { PollProblem } from "../schema/connection";
import { evaluateAlerts } from "./evaluate-alerts";
import { judgeCampaigns } from "./judge-campaigns";
import type { ClaimedPoll } from "./poll-records";
import { readSettingsIn } from "./read-settings-in";
import { writeCampaigns } from "./write-campaigns";

/** What a call brought, already read. */
export type PollAnswer =
  | {
      readonly kind: "good";
      readonly campaigns: readonly ReadCampaign[];
      readonly problems: readonly RowProblem[];
      readonly httpStatus: number;
      readonly body: Buffer;
    }
  | {
      readonly kind: "failed";
      readonly problem: PollProblem;
      readonly httpStatus: number | null;
      readonly vendorMessage: string | null;
      readonly body: Buffer | null;
    };

/** Larger bodies are not kept: their rows are. */
const LARGEST_KEPT_BODY = 32 * 1024 * 1024;
const MOST_ROW_PROBLEMS = 50;
const compress = promisify(gzip);

/**
 * Writes what a call brought, in one transaction, if its lease still stands: an answer that comes after it,
 * or after a newer call began, is refused and changes nothing but the poll's own row.
 */
export async function finishPoll(
  database: pg.Pool,
  poll: ClaimedPoll,
  answer: PollAnswer,
): Promise<"taken" | "refused"> {
  const zipped = answer.body && answer.body.length <= LARGEST_KEPT_BODY ? await compress(answer.body) : null;
  const client = await database.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ failures: number; now: Date }>(
      `SELECT failures, clock_timestamp() AS now FROM wolkvox_poll_states
       WHERE connection_id = $1 AND fence = $2 AND lease_until > clock_timestamp() FOR UPDATE`,
      [poll.connectionId, poll.fence],
    );
    const [state] = rows;
    if (state) await takeAnswer(client, poll, answer, state);
    else await refuseAnswer(client, poll);
    if (state && zipped) {
      await client.query("INSERT INTO wolkvox_poll_bodies (poll_id, gzip) VALUES ($1, $2)", [
        poll.pollId,
        zipped,
      ]);
    }
    if (env.ATALAYA_CHAOS_MUTATION === "charge-after-call") await chargeNow(client, poll);
    await client.query("SELECT pg_notify($1, $2)", [LIVE_CHANNEL, '{"kind":"campaigns"}']);
    await client.query("COMMIT");
    return state ? "taken" : "refused";
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function refuseAnswer(client: pg.PoolClient, poll: ClaimedPoll): Promise<void> {
  await client.query(
    "UPDATE wolkvox_polls SET outcome = 'failed', problem = 'late', ended_at = clock_timestamp() WHERE id = $1",
    [poll.pollId],
  );
}

async function takeAnswer(
  client: pg.PoolClient,
  poll: ClaimedPoll,
  answer: PollAnswer,
  state: { failures: number; now: Date },
): Promise<void> {
  if (answer.kind === "good") {
    const settings = await readSettingsIn(client);
    const campaignIds = await writeCampaigns(client, poll, answer.campaigns);
    await judgeCampaigns(client, poll, campaignIds, settings);
    await evaluateAlerts(client, poll);
  }
  const isGood = answer.kind === "good";
  const failures = isGood ? 0 : state.failures + 1;
  const problem = isGood ? null : answer.problem;
  const { hold, heldUntil } = problem
    ? holdAfter(problem, { failures, now: state.now, slotMs: poll.slotMs, resetsAt: poll.resetsAt })
    : { hold: null, heldUntil: null };
  await client.query(
    `UPDATE wolkvox_poll_states
     SET lease_until = NULL, failures = $2, problem = $3, hold = $4, held_until = $5,
         last_good_at = CASE WHEN $3::text IS NULL THEN $6 ELSE last_good_at END
     WHERE connection_id = $1`,
    [poll.connectionId, failures, problem, hold, heldUntil, poll.startedAt],
  );
  await client.query(
    `UPDATE wolkvox_polls
     SET outcome = $2, problem = $3, ended_at = clock_timestamp(), http_status = $4, vendor_message = $5,
         byte_length = $6, campaign_count = $7, row_problems = $8
     WHERE id = $1`,
    [
      poll.pollId,
      isGood ? "good" : "failed",
      problem,
      answer.httpStatus,
      isGood ? null : answer.vendorMessage,
      answer.body?.length ?? null,
      isGood ? answer.campaigns.length : null,
      JSON.stringify(isGood ? answer.problems.slice(0, MOST_ROW_PROBLEMS) : []),
    ],
  );
}

async function chargeNow(client: pg.PoolClient, poll: ClaimedPoll): Promise<void> {
  await client.query(
    `INSERT INTO wolkvox_budget_days AS b (connection_id, day, used) VALUES ($1, $2, 1)
     ON CONFLICT (connection_id, day) DO UPDATE SET used = b.used + 1`,
    [poll.connectionId, poll.day],
  );
}
