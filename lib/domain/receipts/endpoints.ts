import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import {
  fieldAliasListSchema,
  fieldAliasSchema,
  receiptDetailSchema,
  receiptFilterSchema,
  receiptPageSchema,
  receiptStateSchema,
  replaySelectionSchema,
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
  answer: z.object({ replayed: z.number().int() }),
  status: 202,
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
