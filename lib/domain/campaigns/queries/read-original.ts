import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import type { Scope } from "../../users/schema";
import { findOriginal } from "../rules/find-original";
import { getCampaignRecord } from "./get-campaign";

const decompress = promisify(gunzip);

/**
 * A campaign's row of one poll, every field as the text that wolkvox sent.
 * @param at the instant of the snapshot.
 * @throws Problem `not-found`, also where the body is no longer kept.
 */
export async function readOriginal(
  scope: Scope,
  campaignId: string,
  at: Date,
): Promise<{ at: string; original: Record<string, string> }> {
  const { connectionId, identity } = await getCampaignRecord(scope, campaignId);
  const poll = await db().wolkvoxPoll.findFirst({
    where: { connectionId, startedAt: at },
    include: { body: true },
  });
  const body = poll?.body ? await decompress(poll.body.gzip) : null;
  const original = body && findOriginal(body, identity);
  if (!original) throw new Problem("not-found", "The text of this poll is not kept");
  return { at: at.toISOString(), original };
}

/** The raw body of a poll. @throws Problem `not-found` */
export async function readPollBody(pollId: string): Promise<Buffer<ArrayBuffer>> {
  const body = await db().wolkvoxPollBody.findUnique({ where: { pollId } });
  if (!body) throw new Problem("not-found", "The body of this poll is not kept");
  return Buffer.from(await decompress(body.gzip));
}
