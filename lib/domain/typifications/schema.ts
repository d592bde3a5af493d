import { z } from "zod";
import { PROMISE_STATUSES } from "../promises/rules/promise-words";

const MOST_RULES = 300;
const LONGEST_CODE = 60;
const LONGEST_DESCRIPTION = 200;
const MOST_CHOICES = 200;

/** One line of the table: what a visit, or a promise's visit, must have, and what it is called in the CRM. */
export const typificationRuleSchema = z.strictObject({
  /** Stays with the rule through its versions. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Keys of tags, any of them; none for whatever tag, and none at all. */
  tags: z.array(z.string().min(1).max(200)).max(MOST_CHOICES),
  /** Kobra's product ids, any of them; none for whatever product. */
  products: z.array(z.number().int()).max(MOST_CHOICES),
  /** `questionKey=valueKey`: of each question named, any of its values. */
  answers: z
    .array(
      z
        .string()
        .max(400)
        .regex(/^[^=]+=.+$/s),
    )
    .max(MOST_CHOICES),
  /** For a promise that gets one of these statuses; none for a visit that ends. */
  promiseStatuses: z.array(z.enum(PROMISE_STATUSES)).max(PROMISE_STATUSES.length).default([]),
  /** False for visits that are not told to the CRM: their tag has a rule, and nothing is sent. */
  isSent: z.boolean(),
  code: z.string().trim().max(LONGEST_CODE),
  description: z.string().trim().max(LONGEST_DESCRIPTION),
});
export type TypificationRule = z.infer<typeof typificationRuleSchema>;

/** In their order: the first that matches decides. */
export const typificationRulesSchema = z
  .array(typificationRuleSchema)
  .max(MOST_RULES)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, "an id twice")
  .refine(
    (rules) => rules.every((rule) => !rule.isSent || (rule.code !== "" && rule.description !== "")),
    "code or description missing",
  );

const typificationSetSchema = z.object({
  /** 0 before any was saved. */
  version: z.number().int(),
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
  note: z.string().nullable(),
  rules: typificationRulesSchema,
});

export const typificationStateSchema = typificationSetSchema.extend({
  /** The saved versions, the latest first, without their rules. */
  history: z.array(typificationSetSchema.omit({ rules: true }).extend({ ruleCount: z.number().int() })),
});

export const saveTypificationsSchema = z.strictObject({
  /** The version that was changed: another since then is not written over. */
  basedOn: z.number().int().min(0),
  note: z.string().trim().max(200).nullable(),
  rules: typificationRulesSchema,
});
export type SaveTypifications = z.infer<typeof saveTypificationsSchema>;

/** What the last 30 days' finished visits have, to choose from. */
export const typificationOptionsSchema = z.object({
  tags: z.array(z.object({ key: z.string(), label: z.string(), visits: z.number().int() })),
  products: z.array(z.object({ id: z.number().int(), visits: z.number().int() })),
  answers: z.array(
    z.object({ key: z.string(), question: z.string(), label: z.string(), visits: z.number().int() }),
  ),
});
export type TypificationOptions = z.infer<typeof typificationOptionsSchema>;

/** How the rules fall on the finished visits of the last 30 days. */
export const coverageSchema = z.object({
  visits: z.number().int(),
  matched: z.number().int(),
  /** Matched by a rule that sends nothing. */
  leftOut: z.number().int(),
  /** Visits of each rule, by its id. */
  byRule: z.record(z.string(), z.number().int()),
  /** Tags that some visit has and no rule takes, the most frequent first. */
  unmatched: z.array(
    z.object({ key: z.string().nullable(), label: z.string().nullable(), visits: z.number().int() }),
  ),
});
export type Coverage = z.infer<typeof coverageSchema>;
