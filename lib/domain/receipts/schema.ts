import { z } from "zod";
import { parseDateRange } from "../visits/rules/date-range";
import { QUARANTINE_CAUSES } from "../visits/rules/parse-body";
import { PAYLOAD_FIELDS } from "../visits/rules/payload-fields";
import { LONGEST_BODY_QUERY, parseBodyQuery } from "./rules/body-query";

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

/** What a question about bodies is, checked as it is parsed; the text itself stays the value. */
const bodyQueryTextSchema = z
  .string()
  .max(LONGEST_BODY_QUERY)
  .superRefine((text, context) => {
    const parsed = parseBodyQuery(text);
    if (!parsed.ok) context.addIssue({ code: "custom", message: `${parsed.reason} at ${parsed.at}` });
  });

/** The key of receipts that came through no webhook: "Enviar visita de prueba". */
export const TEST_SOURCE = "test";

/** As the range in the filter of visits, over the moment of receipt. */
const receivedRangeSchema = z
  .string()
  .max(40)
  .transform((text, context) => {
    const range = parseDateRange(text);
    if (!range) context.addIssue({ code: "custom", message: "No range of days" });
    return range ?? z.NEVER;
  });

const receiptConditionFields = {
  cause: quarantineCauseSchema.optional(),
  /** A webhook key's id, or `test`. */
  key: z.union([z.uuid(), z.literal(TEST_SOURCE)]).optional(),
  range: receivedRangeSchema.optional(),
  /** A field that nobody knows, by its exact name. */
  field: z.string().min(1).max(200).optional(),
  /** A question about the body, as `parseBodyQuery` reads it. */
  find: bodyQueryTextSchema.optional(),
};

/** Which receipts, apart from what became of them. */
export const receiptConditionsSchema = z.strictObject(receiptConditionFields);
export type ReceiptConditions = z.infer<typeof receiptConditionsSchema>;

export const receiptFilterSchema = z.object({
  ...receiptConditionFields,
  /** An impossible range of a link shows all time; where receipts are acted on, it is refused. */
  range: receivedRangeSchema.optional().catch(undefined),
  status: receiptStatusSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ReceiptFilter = z.infer<typeof receiptFilterSchema>;

/** How far one request looked into bodies; a body is read and never indexed, so the work is bounded. */
export const bodySearchSchema = z.object({
  /** Receipts whose bodies this request read. */
  examined: z.number().int(),
  /** Receipts that match everything but the question about bodies; with the first page only. */
  total: z.number().int().nullable(),
});
export type BodySearch = z.infer<typeof bodySearchSchema>;

export const receiptPageSchema = z.object({
  receipts: z.array(receiptEntrySchema),
  nextCursor: z.string().nullable(),
  /** How many wait or are quarantined, over everything that the viewer may see. */
  counts: z.object({ pending: z.number().int(), quarantined: z.number().int() }),
  /** Quarantined receipts by cause. */
  causes: z.partialRecord(quarantineCauseSchema, z.number().int()),
  /** Only where the filter asks about bodies. `nextCursor` then leads on through what was not read yet. */
  search: bodySearchSchema.nullable(),
});
export type ReceiptPage = z.infer<typeof receiptPageSchema>;

/** Which quarantined receipts to read again. */
export const replaySelectionSchema = z.union([
  z.strictObject({ receiptIds: z.array(z.uuid()).min(1).max(1_000) }),
  z.strictObject({ cause: quarantineCauseSchema.nullable() }),
  z.strictObject({
    filter: receiptConditionsSchema,
    /** Receipts that came later are left alone: they were not in the count that the person agreed to. */
    until: z.iso.datetime(),
    cursor: z.string().max(200).optional(),
  }),
]);
export type ReplaySelection = z.infer<typeof replaySelectionSchema>;
export type ReplayFilter = Extract<ReplaySelection, { readonly until: string }>;

/** One stretch of reading again, or of counting what would be; null as cursor ends it. */
export const replayStretchSchema = z.object({
  replayed: z.number().int(),
  nextCursor: z.string().nullable(),
});

export const replayCountSchema = z.object({
  /** Quarantined receipts that match, in this stretch. */
  count: z.number().int(),
  /** To send with the replay. */
  until: z.string(),
  search: bodySearchSchema.nullable(),
  nextCursor: z.string().nullable(),
});
export type ReplayCount = z.infer<typeof replayCountSchema>;

/** Quarantined receipts by cause, the latest seen first. */
export const receiptIssuesSchema = z.object({
  issues: z.array(
    z.object({
      cause: quarantineCauseSchema,
      count: z.number().int(),
      firstSeenAt: z.string(),
      lastSeenAt: z.string(),
      sampleReceiptId: z.string(),
    }),
  ),
});
export type ReceiptIssue = z.infer<typeof receiptIssuesSchema>["issues"][number];

/** What Kobra sends that Atalaya has no place for. */
export const driftSchema = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      count: z.number().int(),
      firstSeenAt: z.string(),
      lastSeenAt: z.string(),
      sampleReceiptId: z.string(),
    }),
  ),
  /** How many receipts with unknown fields were looked at, and whether older ones were left out. */
  examined: z.number().int(),
  isCut: z.boolean(),
  /** Checklist questions that no mapping names; days are those of the visits. */
  questions: z.array(
    z.object({
      key: z.string(),
      productId: z.number().int().nullable(),
      questionId: z.string().nullable(),
      name: z.string().nullable(),
      /** Visits of the last 30 days that asked it. */
      visits: z.number().int(),
      firstSeenOn: z.string(),
      lastSeenOn: z.string(),
      /** Null where it is not among the newest visits. */
      sampleReceiptId: z.string().nullable(),
    }),
  ),
});
export type Drift = z.infer<typeof driftSchema>;

export const receiptSourcesSchema = z.object({
  keys: z.array(z.object({ id: z.string(), label: z.string(), isRevoked: z.boolean() })),
});

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
