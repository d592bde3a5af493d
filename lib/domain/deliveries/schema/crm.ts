import { z } from "zod";
import { PROMISE_STATUSES } from "../../promises/rules/promise-words";
import { GESTION_FIELDS, gestionBodySchema, gestionMappingSchema } from "./gestion";

const pathSchema = z
  .string()
  .max(200)
  .regex(/^\/[\w./-]+$/, "a path");

/** wolkvox took these servers out of service on 2024-11-30. */
const OLD_HOST = /(^|\.)crmvox\.com$/i;

export const crmSetupSchema = z.strictObject({
  /** `https://crm0000.wolkvox.com` or `https://crm0001.wolkvox.com`. */
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .refine((text) => !URL.canParse(text) || !OLD_HOST.test(new URL(text).hostname), "old-host")
    .refine((text) => !URL.canParse(text) || (new URL(text).search === "" && new URL(text).username === "")),
  insertPath: pathSchema,
  queryPath: pathSchema.nullable(),
  operation: z.string().trim().min(1).max(100),
  /** Null keeps the one that is stored. */
  token: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{4,500}$/, "no spaces or accents")
    .nullable(),
  timeoutS: z.number().int().min(1).max(300),
  mapping: gestionMappingSchema,
});
export type CrmSetup = z.infer<typeof crmSetupSchema>;

export const crmConnectionSchema = crmSetupSchema.omit({ token: true }).extend({
  /** The token's last four characters; it never comes out whole. */
  hint: z.string(),
  updatedAt: z.string(),
});
export type CrmConnection = z.infer<typeof crmConnectionSchema>;

export const crmPreviewSchema = z.object({
  kobraVisitId: z.string(),
  body: gestionBodySchema,
  /** Fields that came out empty. */
  empty: z.array(z.enum([...GESTION_FIELDS, "wolkvox_idRecord"])),
});

/** One visit of a dry run, with the very body that would be sent. */
export const dryRunEntrySchema = z.object({
  visitId: z.string(),
  kobraVisitId: z.string(),
  occurredAt: z.string(),
  tag: z.string().nullable(),
  clientName: z.string().nullable(),
  ruleId: z.string(),
  hasRecordId: z.boolean(),
  body: gestionBodySchema,
});
export type DryRunEntry = z.infer<typeof dryRunEntrySchema>;

/** A promise as it would be told, were it decided now. */
const promiseExampleSchema = dryRunEntrySchema.extend({ status: z.enum(PROMISE_STATUSES) });
export type PromiseExample = z.infer<typeof promiseExampleSchema>;

export const dryRunSchema = z.object({
  entries: z.array(dryRunEntrySchema),
  /** One for each status of each rule for promises that takes one of the newest. */
  promiseExamples: z.array(promiseExampleSchema),
  /** Finished visits of the last 30 days that were looked at, and of all there are. */
  examined: z.number().int(),
  visits: z.number().int(),
});
