import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import {
  driftSchema,
  fieldAliasListSchema,
  fieldAliasSchema,
  receiptConditionsSchema,
  receiptDetailSchema,
  receiptFilterSchema,
  receiptIssuesSchema,
  receiptPageSchema,
  receiptSourcesSchema,
  receiptStateSchema,
  replayCountSchema,
  replaySelectionSchema,
  replayStretchSchema,
  webhookKeyListSchema,
} from "./schema";

/** Kobra's largest visit is far below this; a larger body is refused before it is read. */
export const LARGEST_VISIT_BYTES = 1024 * 1024;

const receiptParams = z.object({ receiptId: z.uuid() });

export const postVisitEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/webhooks/visits",
  summary: "Kobra's webhook: one finished visit",
  authorise: "webhook-key",
  answer: z.object({ status: z.literal("accepted"), receiptId: z.uuid() }),
});

export const findReceiptEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/receipts/{receiptId}",
  summary: "What became of a receipt",
  authorise: "viewer-or-webhook-key",
  params: receiptParams,
  answer: receiptStateSchema,
});

export const readReceiptEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/receipts/{receiptId}/body",
  summary: "A receipt with its raw body",
  authorise: "viewer",
  params: receiptParams,
  answer: receiptDetailSchema,
});

export const listReceiptsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/receipts",
  summary: "Receipts, newest first",
  authorise: "supervisor",
  query: receiptFilterSchema,
  answer: receiptPageSchema,
});

export const replayReceiptsEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/receipts/replay",
  summary: "Read quarantined receipts again: one, or all that match",
  authorise: "supervisor",
  body: replaySelectionSchema,
  answer: replayStretchSchema,
  status: 202,
});

export const countReplayableEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/receipts/replayable",
  summary: "How many quarantined receipts match a filter, stretch by stretch",
  authorise: "supervisor",
  query: z.object({ ...receiptConditionsSchema.shape, cursor: z.string().max(200).optional() }),
  answer: replayCountSchema,
});

export const downloadReceiptEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/receipts/{receiptId}/raw",
  summary: "A receipt's body, byte for byte, as a download (application/octet-stream)",
  authorise: "supervisor",
  params: receiptParams,
  answer: z.string(),
});

export const listReceiptIssuesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/receipts/issues",
  summary: "Quarantined receipts grouped by cause, with when each was first and last seen",
  authorise: "supervisor",
  answer: receiptIssuesSchema,
});

export const readDriftEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/receipts/drift",
  summary: "Fields and checklist questions that Kobra sends and nobody knows",
  authorise: "supervisor",
  answer: driftSchema,
});

export const listReceiptSourcesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/receipts/sources",
  summary: "The names of the keys through which receipts came",
  authorise: "supervisor",
  answer: receiptSourcesSchema,
});

export const sendTestVisitEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/receipts/test",
  summary: "Receive a made-up visit, to see the whole way once",
  authorise: "supervisor",
  answer: z.object({ receiptId: z.uuid() }),
  status: 202,
});

export const listFieldAliasesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/field-aliases",
  summary: "Other spellings taught for Kobra's fields",
  authorise: "supervisor",
  answer: fieldAliasListSchema,
});

export const teachFieldAliasEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/field-aliases",
  summary: "Teach another spelling of one of Kobra's fields",
  authorise: "supervisor",
  body: fieldAliasSchema,
  answer: fieldAliasSchema,
  status: 201,
});

export const forgetFieldAliasEndpoint = defineEndpoint({
  method: "DELETE",
  path: "/api/field-aliases/{alias}",
  summary: "Forget a taught spelling",
  authorise: "supervisor",
  params: z.object({ alias: z.string().min(1).max(200) }),
  answer: z.object({ alias: z.string() }),
});

export const listWebhookKeysEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/webhook-keys",
  summary: "Keys that Kobra may present",
  authorise: "admin",
  answer: webhookKeyListSchema,
});

export const webhookKeyLabelSchema = z.string().trim().min(1).max(100);

export const addWebhookKeyEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/webhook-keys",
  summary: "Make a webhook key; it is shown this once",
  authorise: "admin",
  body: z.strictObject({ label: webhookKeyLabelSchema }),
  answer: z.object({ id: z.uuid(), key: z.string() }),
  status: 201,
});

export const revokeWebhookKeyEndpoint = defineEndpoint({
  method: "DELETE",
  path: "/api/webhook-keys/{webhookKeyId}",
  summary: "Revoke a webhook key",
  authorise: "admin",
  params: z.object({ webhookKeyId: z.uuid() }),
  answer: z.object({ id: z.uuid() }),
});
