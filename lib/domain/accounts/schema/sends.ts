import { z } from "zod";
import { accountTextsSchema } from "./form";

/** What became of an account in an import; the ledger's own words. */
export const SEND_STATUSES = [
  "left_out",
  "waiting",
  "sent",
  "accepted",
  "rejected",
  "unknown",
  "cancelled",
] as const;

export const sendStatusSchema = z.enum(SEND_STATUSES);
export type SendStatus = z.infer<typeof sendStatusSchema>;

/** How one account from a form, or many that were inactivated together, stand in the ledger. */
export const sendStateSchema = z.object({
  importId: z.string(),
  status: z.enum(["draft", "sending", "paused", "cancelled", "done"]),
  /** Why it is paused: `person`, `locked-out`, `no-answer`. */
  pauseReason: z.string().nullable(),
  counts: z.partialRecord(sendStatusSchema, z.number().int()),
  /** Kobra's words on the first row that it refused. */
  reason: z.string().nullable(),
  /** The account of a send of one, once it is known here. */
  accountId: z.string().nullable(),
  /** What its form said, to be corrected; null of sends of many. */
  texts: accountTextsSchema.nullable(),
  /** Requests that were made so far, and how the last one ended. */
  requests: z.number().int(),
  lastHttpStatus: z.number().int().nullable(),
  lastDetail: z.string().nullable(),
});
export type SendState = z.infer<typeof sendStateSchema>;

const changeSchema = z.object({
  field: z.string(),
  /** Null where it was not known before. */
  before: z.string().nullable(),
  after: z.string(),
});
export type FieldChange = z.infer<typeof changeSchema>;

/** One time that an account was sent, or was to be. */
export const accountSendSchema = z.object({
  importId: z.string(),
  rowNumber: z.number().int(),
  kind: z.string(),
  importType: z.number().int(),
  fileName: z.string().nullable(),
  at: z.string(),
  senderName: z.string().nullable(),
  status: sendStatusSchema,
  /** Kobra's words where it refused, or why it was left out. */
  reason: z.string().nullable(),
  /** A field and why it kept the row from being sent; a code may be one of the ledger's own. */
  problems: z.array(z.object({ field: z.string(), code: z.string() })),
  fieldCount: z.number().int(),
  /** What it said otherwise than Kobra had accepted before it. */
  changes: z.array(changeSchema),
});
export type AccountSend = z.infer<typeof accountSendSchema>;

/** How many of the chosen accounts would be sent, and why the others would not. */
export const inactivationPreviewSchema = z.object({
  matching: z.number().int(),
  /** They are so already. */
  already: z.number().int(),
  /** Kobra's required fields are not known of them. */
  incomplete: z.number().int(),
  sendable: z.number().int(),
});
export type InactivationPreview = z.infer<typeof inactivationPreviewSchema>;
