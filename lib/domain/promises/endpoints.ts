import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { PROMISE_BUCKETS } from "./rules/promise-words";
import {
  decideProposalsSchema,
  givenNumbersSchema,
  kobraNumberBodySchema,
  listQuerySchema,
  noteBodySchema,
  PROMISE_GROUPS,
  paymentFileDetailSchema,
  paymentFileListSchema,
  promiseBoardSchema,
  promiseDetailSchema,
  promiseFilterSchema,
  promiseGroupsSchema,
  promisePageSchema,
  promiseRowSchema,
  promiseSettingsSchema,
  setStatusSchema,
  statusBatchSchema,
  undoneSchema,
} from "./schema";

const ofPromise = z.object({ promiseId: z.uuid() });
const ofFile = z.object({ fileId: z.uuid() });

export const countPromisesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/promises/board",
  summary: "How many promises of payment are overdue, due or decided, and what they come to by currency",
  authorise: "viewer",
  query: promiseFilterSchema,
  answer: promiseBoardSchema,
});

export const groupPromisesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/promises/groups",
  summary: "Promises by agent, tag or portfolio: promised, covered and kept by currency",
  authorise: "viewer",
  query: promiseFilterSchema.extend({ by: z.enum(PROMISE_GROUPS) }),
  answer: promiseGroupsSchema,
});

export const listPromisesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/promises",
  summary: "Promises of one column of the board, page by page",
  authorise: "viewer",
  query: listQuerySchema,
  answer: promisePageSchema,
});

export const getPromiseEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/promises/{promiseId}",
  summary: "One promise with its history",
  authorise: "viewer",
  params: ofPromise,
  answer: promiseDetailSchema,
});

export const findVisitPromiseEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/{visitId}/promise",
  summary: "The promise that a visit made, or null",
  authorise: "viewer",
  params: z.object({ visitId: z.uuid() }),
  answer: z.object({ promise: promiseRowSchema.nullable() }),
});

export const setStatusesEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/promises/statuses",
  summary: "Sets a status on some promises, or on all that match; it leaves for Kobra after a delay",
  authorise: "supervisor",
  query: promiseFilterSchema.extend({ bucket: z.enum(PROMISE_BUCKETS) }),
  body: setStatusSchema,
  answer: statusBatchSchema,
});

export const undoStatusesEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/promises/statuses/{batchId}/undo",
  summary: "Takes back what was set in one go, as far as it has not left",
  authorise: "supervisor",
  params: z.object({ batchId: z.uuid() }),
  answer: undoneSchema,
});

export const addPromiseNoteEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/promises/{promiseId}/notes",
  summary: "Adds a note or a link to evidence",
  authorise: "supervisor",
  params: ofPromise,
  body: noteBodySchema,
  answer: z.undefined(),
  status: 204,
});

export const giveKobraNumberEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/promises/{promiseId}/kobra-number",
  summary: "Says by which integer Kobra knows the promise's visit",
  authorise: "supervisor",
  params: ofPromise,
  body: kobraNumberBodySchema,
  answer: z.undefined(),
  status: 204,
});

export const giveKobraNumbersEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/promises/kobra-numbers",
  summary: "The same for many, by a CSV or XLSX (the body) with the visit's reference and its number",
  authorise: "supervisor",
  answer: givenNumbersSchema,
});

export const readPromiseSettingsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/promises/settings",
  summary: "How long a status can be undone before it leaves",
  authorise: "viewer",
  answer: promiseSettingsSchema,
});

export const changePromiseSettingsEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/promises/settings",
  summary: "Changes how long a status can be undone",
  authorise: "admin",
  body: promiseSettingsSchema,
  answer: promiseSettingsSchema,
});

export const listPaymentFilesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/payment-files",
  summary: "Files of payments, the latest first",
  authorise: "viewer",
  answer: paymentFileListSchema,
});

export const getPaymentFileEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/payment-files/{fileId}",
  summary: "What a file of payments came to, and the statuses that it proposes",
  authorise: "viewer",
  params: ofFile,
  answer: paymentFileDetailSchema,
});

export const uploadPaymentsEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/payment-files",
  summary: "Takes a CSV or XLSX of payments (the body) and proposes statuses; sets none",
  authorise: "supervisor",
  query: z.object({ name: z.string().trim().min(1).max(200), again: z.literal("yes").optional() }),
  answer: z.object({ fileId: z.string() }),
  status: 201,
});

export const approveProposalsEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/payment-files/{fileId}/approve",
  summary: "Sets the statuses that a file of payments proposes",
  authorise: "supervisor",
  params: ofFile,
  body: decideProposalsSchema,
  answer: statusBatchSchema,
});

export const dismissProposalsEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/payment-files/{fileId}/dismiss",
  summary: "Sets proposals aside",
  authorise: "supervisor",
  params: ofFile,
  body: decideProposalsSchema,
  answer: z.object({ dismissed: z.number().int() }),
});
