import { z } from "zod";
import { campaignStateNameSchema } from "./campaign";
import { readingNumberSchema } from "./reading";

/** What must hold of a campaign: one of its computed states, or a number above or below a threshold. */
export const alertConditionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("state"), state: campaignStateNameSchema }),
  z.strictObject({
    kind: z.literal("threshold"),
    field: readingNumberSchema.or(z.enum(["hitRatePercent"])),
    comparison: z.enum(["above", "below"]),
    value: z.number().min(-1_000_000_000).max(1_000_000_000),
    /** Only while wolkvox says "started": a stopped campaign makes no calls, which is no news. */
    isOnlyWhileStarted: z.boolean(),
  }),
]);
export type AlertCondition = z.infer<typeof alertConditionSchema>;

/** Which campaigns a rule watches. A rule never watches what its reader may not see. */
export const alertTargetSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all") }),
  z.strictObject({ kind: z.literal("campaigns"), campaignIds: z.array(z.uuid()).min(1).max(200) }),
  z.strictObject({ kind: z.literal("portfolio"), portfolioId: z.uuid() }),
]);
export type AlertTarget = z.infer<typeof alertTargetSchema>;

export const alertRuleInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  condition: alertConditionSchema,
  /** It must have held so long; 0 opens at the first poll that shows it. */
  heldForMinutes: z.number().int().min(0).max(1_440),
  target: alertTargetSchema,
  isEnabled: z.boolean(),
});
export type AlertRuleInput = z.infer<typeof alertRuleInputSchema>;

export const alertRuleSchema = alertRuleInputSchema.extend({
  id: z.string(),
  createdAt: z.string(),
  openCount: z.number().int(),
});
export type AlertRule = z.infer<typeof alertRuleSchema>;
export const alertRuleListSchema = z.object({ rules: z.array(alertRuleSchema) });

/** One episode: from the poll that opened it to the poll at which it held no longer. */
export const alertSchema = z.object({
  id: z.string(),
  ruleId: z.string(),
  ruleName: z.string(),
  condition: alertConditionSchema,
  campaignId: z.string(),
  campaignName: z.string(),
  /** When the condition began to hold; the alert opened once it had held long enough. */
  heldSince: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  acknowledgedByName: z.string().nullable(),
  /** The numbers when it opened: those of the state, or `value` for a threshold. */
  evidence: z.record(z.string(), z.number()),
});

export type Alert = z.infer<typeof alertSchema>;

export const alertPageSchema = z.object({
  alerts: z.array(alertSchema),
  nextCursor: z.string().nullable(),
  openCount: z.number().int(),
  /** Open, and nobody has said that they saw it. */
  unacknowledgedCount: z.number().int(),
});
export type AlertPage = z.infer<typeof alertPageSchema>;
