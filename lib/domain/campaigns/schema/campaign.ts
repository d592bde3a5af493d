import { z } from "zod";
import { freshnessSchema } from "./connection";
import { campaignReadingSchema, dialShareSchema, readingMarkSchema } from "./reading";

/** Where a campaign stands. `finished-but-started`: all is dialled, and wolkvox still says "started". */
const CAMPAIGN_PHASES = ["running", "stopped", "finished", "finished-but-started", "unknown"] as const;
export const campaignPhaseSchema = z.enum(CAMPAIGN_PHASES);
export type CampaignPhase = z.infer<typeof campaignPhaseSchema>;

export const CAMPAIGN_STATES = [
  "finished-but-started",
  "stalled",
  "slow",
  "machine-spike",
  "recycled-again",
  "over-100",
  "status-unknown",
  "gone",
] as const;
export const campaignStateNameSchema = z.enum(CAMPAIGN_STATES);
export type CampaignStateName = z.infer<typeof campaignStateNameSchema>;

/**
 * A computed state with the numbers behind it, for a sentence such as "No progress in 4 polls (20 min)":
 * - `finished-but-started`: records, dial, clean
 * - `stalled`: polls, minutes, dial
 * - `slow`: perMinute (dialled a minute lately), usualPerMinute, polls
 * - `machine-spike`: sharePercent (of what was dialled lately), usualPercent (-1 when unknown), dialled, machines
 * - `recycled-again`: from, to (times recycled), minutesAgo
 * - `over-100`: penetrationDay, penetrationNow (-1 when missing)
 * - `status-unknown`: none; the word is in the reading's `statusText`
 * - `gone`: polls (good polls without it)
 */
export const campaignStateSchema = z.object({
  name: campaignStateNameSchema,
  /** The first poll at which it held without a break, as far back as we look (48 polls). */
  since: z.string(),
  evidence: z.record(z.string(), z.number()),
});
export type CampaignState = z.infer<typeof campaignStateSchema>;

/** When everything will have been dialled, at the pace of late. */
export const completionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("expected"),
    at: z.string(),
    /** Between the quicker and the slower stretches of the last two hours; null when too slow to say. */
    earliestAt: z.string(),
    latestAt: z.string().nullable(),
    /** Records a minute. */
    perMinute: z.number(),
    remaining: z.number().int(),
  }),
  z.object({
    kind: z.literal("none"),
    reason: z.enum(["finished", "stopped", "no-progress", "too-few-polls", "unreadable", "gone"]),
  }),
]);
export type Completion = z.infer<typeof completionSchema>;

/** What changed since the poll before; null across a recycling, a gap or a missing number. */
export const readingDeltaSchema = z.object({
  minutes: z.number(),
  dial: z.number().int().nullable(),
  answer: z.number().int().nullable(),
  hits: z.number().int().nullable(),
  penetrationDay: z.number().nullable(),
});
export type ReadingDelta = z.infer<typeof readingDeltaSchema>;

/** One card or row: a campaign as its last good poll left it. */
export const campaignRowSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  connectionName: z.string(),
  /** wolkvox's own id; null where the text has no leading digits. */
  wolkvoxId: z.string().nullable(),
  name: z.string(),
  /** wolkvox's `campaign` as it came. */
  campaignText: z.string(),
  dialShares: z.array(dialShareSchema),
  portfolioId: z.string(),
  portfolioName: z.string(),
  isUnassignedPortfolio: z.boolean(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  phase: campaignPhaseSchema,
  reading: campaignReadingSchema,
  marks: z.array(readingMarkSchema),
  states: z.array(campaignStateSchema),
  completion: completionSchema,
  delta: readingDeltaSchema.nullable(),
  /** Hits of a hundred answered; null where either is missing or nothing was answered. */
  hitRatePercent: z.number().nullable(),
  openAlerts: z.number().int(),
});
export type CampaignRow = z.infer<typeof campaignRowSchema>;

export const campaignListSchema = z.object({
  campaigns: z.array(campaignRowSchema),
  /** One entry a connection, by name: how old what is shown is, and why. */
  freshness: z.array(freshnessSchema),
  timeZone: z.string(),
  now: z.string(),
});
export type CampaignList = z.infer<typeof campaignListSchema>;

/** A campaign with the text of its last row, by wolkvox's own keys, and the connection's freshness. */
export const campaignDetailSchema = campaignRowSchema.extend({
  original: z.record(z.string(), z.string()),
  freshness: freshnessSchema,
  fieldOffer: z.object({
    /** Null where nothing is offered yet. */
    reason: z.enum(["finished", "penetrated"]).nullable(),
    thresholdPercent: z.number(),
    withoutVisitDays: z.number().int(),
  }),
  timeZone: z.string(),
});
export type CampaignDetail = z.infer<typeof campaignDetailSchema>;

/** What the computed states and the offer of field work go by. */
export const campaignSettingsSchema = z.strictObject({
  /** Started without progress for so many polls: stalled. */
  stalledAfterPolls: z.number().int().min(2).max(24),
  /** Below this part of its own usual pace: slow. */
  slowBelowPercent: z.number().int().min(1).max(95),
  /** Answering machines of a hundred dialled lately, and half again its usual share: a spike. */
  machineSpikePercent: z.number().int().min(1).max(100),
  /** Penetration of the moment from which field work is offered. */
  fieldFromPercent: z.number().min(0).max(100),
  /** An account without a visit for so many days is listed for the field. */
  withoutVisitDays: z.number().int().min(1).max(365),
});
export type CampaignSettings = z.infer<typeof campaignSettingsSchema>;

export const DEFAULT_CAMPAIGN_SETTINGS: CampaignSettings = {
  stalledAfterPolls: 3,
  slowBelowPercent: 40,
  machineSpikePercent: 40,
  fieldFromPercent: 95,
  withoutVisitDays: 30,
};
