import { z } from "zod";
import { completionSchema } from "./campaign";
import { campaignStatusSchema } from "./reading";

/** One poll of one campaign, as charts need it. */
export const chartPointSchema = z.object({
  at: z.string(),
  /** Minutes since the account's midnight, for laying days over each other. */
  minute: z.number(),
  status: campaignStatusSchema,
  penetrationDay: z.number().nullable(),
  penetrationNow: z.number().nullable(),
  records: z.number().int().nullable(),
  clean: z.number().int().nullable(),
  dial: z.number().int().nullable(),
  answer: z.number().int().nullable(),
  hits: z.number().int().nullable(),
  answerMachine: z.number().int().nullable(),
  callsPerMinute: z.number().nullable(),
  recycled: z.number().int().nullable(),
});
export type ChartPoint = z.infer<typeof chartPointSchema>;

/** A point of an earlier day, drawn beneath. */
export const shadePointSchema = chartPointSchema.pick({
  minute: true,
  penetrationDay: true,
  penetrationNow: true,
  dial: true,
});
export type ShadePoint = z.infer<typeof shadePointSchema>;

/** Something to mark on the time axis. */
export const chartEventSchema = z.discriminatedUnion("kind", [
  /** Everything dialled starts again: lines must not be joined across it. */
  z.object({
    kind: z.literal("recycled"),
    at: z.string(),
    from: z.number().int().nullable(),
    to: z.number().int().nullable(),
  }),
  z.object({
    kind: z.literal("status"),
    at: z.string(),
    from: campaignStatusSchema,
    to: campaignStatusSchema,
  }),
  /** No points in between; lines must not be joined across it. */
  z.object({
    kind: z.literal("gap"),
    at: z.string(),
    until: z.string(),
    cause: z.enum(["polls-failed", "not-polled", "not-in-answer"]),
  }),
]);
export type ChartEvent = z.infer<typeof chartEventSchema>;

/** A day of one campaign, every poll of it, with earlier days to compare. Days are the account's own. */
export const campaignDaySchema = z.object({
  campaignId: z.string(),
  day: z.string(),
  timeZone: z.string(),
  /** The first and the last day with anything to show. */
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  points: z.array(chartPointSchema),
  events: z.array(chartEventSchema),
  /** Newest first; days without any point are left out. */
  previousDays: z.array(z.object({ day: z.string(), points: z.array(shadePointSchema) })),
  completion: completionSchema,
});
export type CampaignDay = z.infer<typeof campaignDaySchema>;

const comparePointSchema = chartPointSchema.pick({
  at: true,
  penetrationDay: true,
  penetrationNow: true,
  records: true,
  dial: true,
  answer: true,
  hits: true,
  callsPerMinute: true,
});

/** Campaigns over up to 31 days: the last reading of each stretch of `stepMinutes`, about 300 a campaign. */
export const campaignComparisonSchema = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  stepMinutes: z.number(),
  series: z.array(
    z.object({
      campaignId: z.string(),
      name: z.string(),
      wolkvoxId: z.string().nullable(),
      /** Stretches without a reading are left out. */
      points: z.array(comparePointSchema),
    }),
  ),
});
export type CampaignComparison = z.infer<typeof campaignComparisonSchema>;
