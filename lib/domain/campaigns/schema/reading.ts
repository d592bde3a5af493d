import { z } from "zod";

const CAMPAIGN_STATUSES = ["started", "stopped", "unknown"] as const;
export const campaignStatusSchema = z.enum(CAMPAIGN_STATUSES);
export type CampaignStatus = z.infer<typeof campaignStatusSchema>;

/** The numbers of one campaign in one answer, by our names; wolkvox's own are in `WOLKVOX_KEYS`. */
export const READING_NUMBERS = [
  "records",
  "clean",
  "dial",
  "answer",
  "noAnswer",
  "busyCongestionFailed",
  "answerMachine",
  "hits",
  "recycled",
  "penetrationDay",
  "penetrationNow",
  "callsPerMinute",
  "speed",
] as const;
export type ReadingNumber = (typeof READING_NUMBERS)[number];
export const readingNumberSchema = z.enum(READING_NUMBERS);

const count = z.number().int().nullable();
/** Percent, 0 to 100 and sometimes above: 34.64 stands for 34.64 %. */
const percent = z.number().nullable();

/** What one answer said of one campaign. Null where wolkvox sent nothing, or nothing readable (see `marks`). */
export const campaignReadingSchema = z.object({
  at: z.string(),
  status: campaignStatusSchema,
  /** As it came: "Started", "stopped", or a word that we do not know. */
  statusText: z.string().nullable(),
  skillId: z.string().nullable(),
  records: count,
  clean: count,
  dial: count,
  answer: count,
  noAnswer: count,
  busyCongestionFailed: count,
  answerMachine: count,
  hits: count,
  recycled: count,
  penetrationDay: percent,
  penetrationNow: percent,
  callsPerMinute: z.number().nullable(),
  speed: z.number().nullable(),
  /** As it came, with its unit where it has one. */
  speedText: z.string().nullable(),
});
export type CampaignReading = z.infer<typeof campaignReadingSchema>;

/** A number that needs a second look: text that is no number (shown as it came), or a percentage above 100. */
export const readingMarkSchema = z.object({
  field: readingNumberSchema,
  text: z.string(),
  problem: z.enum(["unreadable", "over-100"]),
});
export type ReadingMark = z.infer<typeof readingMarkSchema>;

/** A percentage of dialling that the campaign's text carries, such as "Tel 1: 60 %". */
export const dialShareSchema = z.object({ label: z.string(), percent: z.number() });
export type DialShare = z.infer<typeof dialShareSchema>;
