import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { listWolkvoxCampaigns } from "@/lib/integrations/wolkvox/list-campaigns";
import { env } from "@/lib/platform/env";
import { openSecret } from "@/lib/platform/sealed-secrets";
import { answerTimeoutMs, claimPoll } from "../commands/claim-poll";
import { finishPoll, type PollAnswer } from "../commands/finish-poll";
import type { ClaimedPoll } from "../commands/poll-records";
import { readCampaignRows } from "../rules/read-campaign";
import { tokenContext } from "../rules/token-context";

export type PollResult = "not-due" | "taken" | "refused";

/** One poll of one connection, from the claim to what it brought. No transaction is open during the call. */
export async function pollConnection(
  database: pg.Pool,
  connectionId: string,
  slotMs: number,
): Promise<PollResult> {
  const poll = await claimPoll(database, connectionId, slotMs);
  if (!poll) return "not-due";
  return finishPoll(database, poll, await ask(poll));
}

async function ask(poll: ClaimedPoll): Promise<PollAnswer> {
  const timeoutMs = answerTimeoutMs(poll.slotMs);
  await wait(env.ATALAYA_CHAOS_PAUSE_MS);
  // A process that was frozen since its claim would call in another's slot.
  if (performance.now() - poll.claimedAtMs > timeoutMs / 2) return failed("lost");
  const { server, baseUrl, tokenSealed } = poll.access;
  const token = openSecret(tokenSealed, tokenContext(poll.connectionId));
  const answer = await listWolkvoxCampaigns({ server, baseUrl, token }, timeoutMs);
  if (answer.kind === "failed") return { ...answer, kind: "failed" };
  return { kind: "good", ...readCampaignRows(answer.rows), httpStatus: answer.httpStatus, body: answer.body };
}

function failed(problem: "lost"): PollAnswer {
  return { kind: "failed", problem, httpStatus: null, vendorMessage: null, body: null };
}
