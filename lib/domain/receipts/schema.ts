import { z } from "zod";
import { QUARANTINE_CAUSES } from "../visits/rules/parse-body";
import { PAYLOAD_FIELDS } from "../visits/rules/payload-fields";

export const RECEIPT_STATUSES = [
  "pending",
  "stored",
  "updated",
  "duplicate",
  "superseded",
  "quarantined",
] as const;
export const receiptStatusSchema = z.enum(RECEIPT_STATUSES);
export type ReceiptStatus = z.infer<typeof receiptStatusSchema>;

export const quarantineCauseSchema = z.enum(QUARANTINE_CAUSES);

/** What became of a receipt: no personal data, so that the sender may read it too. */
export const receiptStateSchema = z.object({
  receiptId: z.string(),
  status: receiptStatusSchema,
  cause: quarantineCauseSchema.nullable(),
  receivedAt: z.string(),
  processedAt: z.string().nullable(),
  visitId: z.string().nullable(),
});
export type ReceiptStateDto = z.infer<typeof receiptStateSchema>;

export const receiptEntrySchema = receiptStateSchema.extend({
  source: z.enum(["webhook", "test"]),
  keyLabel: z.string().nullable(),
  byteLength: z.number().int(),
  unknownFields: z.array(z.string()),
  /** Kobra's own id of the visit, where the receipt became one. */
  kobraVisitId: z.string().nullable(),
});
export type ReceiptEntry = z.infer<typeof receiptEntrySchema>;

export const receiptDetailSchema = receiptEntrySchema.extend({
  sha256: z.string(),
  /** The body as text, UTF-8 or marked UTF-16; bytes that are neither are shown as U+FFFD. */
  bodyText: z.string(),
  detail: z.string().nullable(),
});
export type ReceiptDetail = z.infer<typeof receiptDetailSchema>;

export const receiptFilterSchema = z.object({
  status: receiptStatusSchema.optional(),
  cause: quarantineCauseSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ReceiptFilter = z.infer<typeof receiptFilterSchema>;

export const receiptPageSchema = z.object({
  receipts: z.array(receiptEntrySchema),
  nextCursor: z.string().nullable(),
  /** How many wait or are quarantined, over everything that the viewer may see. */
  counts: z.object({ pending: z.number().int(), quarantined: z.number().int() }),
  /** Quarantined receipts by cause. */
  causes: z.partialRecord(quarantineCauseSchema, z.number().int()),
});
export type ReceiptPage = z.infer<typeof receiptPageSchema>;

/** Which quarantined receipts to read again. */
export const replaySelectionSchema = z.union([
  z.strictObject({ receiptIds: z.array(z.uuid()).min(1).max(1_000) }),
  z.strictObject({ cause: quarantineCauseSchema.nullable() }),
]);
export type ReplaySelection = z.infer<typeof replaySelectionSchema>;

export const payloadFieldSchema = z.enum(PAYLOAD_FIELDS);

export const fieldAliasSchema = z.strictObject({
  /** Compared without case, so kept in lower case. */
  alias: z.string().trim().toLowerCase().min(1).max(200),
  field: payloadFieldSchema,
});
export type FieldAliasDto = z.infer<typeof fieldAliasSchema>;
export const fieldAliasListSchema = z.object({ aliases: z.array(fieldAliasSchema) });

const webhookKeySchema = z.object({
  id: z.string(),
  label: z.string(),
  hint: z.string(),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
});
export const webhookKeyListSchema = z.object({ keys: z.array(webhookKeySchema), webhookUrl: z.string() });
export type WebhookKeyList = z.infer<typeof webhookKeyListSchema>;
