import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { kobraConnectionSchema, kobraSetupSchema, requirementsSchema } from "./schema/kobra";
import {
  importChunkSchema,
  importDetailSchema,
  importListQuerySchema,
  importNoticeSchema,
  importRequestSchema,
  importRowDetailSchema,
  importRowQuerySchema,
  importRowSchema,
  importSummarySchema,
  reasonCountSchema,
} from "./schema/ledger";

const importParams = z.object({ importId: z.uuid() });
const NOTHING = { answer: z.undefined(), status: 204 } as const;

export const listImportsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/imports",
  summary:
    "Imports with their rows by outcome, newest first: all for who sees all portfolios, else one's own",
  authorise: "supervisor",
  query: importListQuerySchema,
  answer: z.object({ imports: z.array(importSummarySchema), nextCursor: z.string().nullable() }),
});

export const importNoticesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/imports/notices",
  summary: "Your own imports that ended or stopped by themselves since you last looked",
  authorise: "supervisor",
  answer: z.object({ notices: z.array(importNoticeSchema) }),
});

export const seeImportsEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/imports/notices/seen",
  summary: "Take note that these imports of yours have ended or stopped",
  authorise: "supervisor",
  body: z.strictObject({ importIds: z.array(z.uuid()).max(100) }),
  ...NOTHING,
});

export const getImportEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/imports/{importId}",
  summary: "One import: rows by outcome, speed, why it is paused, and what Kobra's portal says of it",
  authorise: "supervisor",
  params: importParams,
  answer: importDetailSchema,
});

export const listImportRowsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/imports/{importId}/rows",
  summary: "Rows of an import in the order of its file, each with its outcome",
  authorise: "supervisor",
  params: importParams,
  query: importRowQuerySchema,
  answer: z.object({ rows: z.array(importRowSchema), next: z.number().int().nullable() }),
});

export const getImportRowEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/imports/{importId}/rows/{rowNumber}",
  summary: "One row: what stood in the file, what was sent, and what became of it",
  authorise: "supervisor",
  params: importParams.extend({ rowNumber: z.coerce.number().int().min(0).max(2_000_000) }),
  answer: importRowDetailSchema,
});

export const listReasonsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/imports/{importId}/reasons",
  summary: "Kobra's words for the rows that it refused, with how many rows each",
  authorise: "supervisor",
  params: importParams,
  answer: z.object({ reasons: z.array(reasonCountSchema) }),
});

export const listChunksEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/imports/{importId}/chunks",
  summary: "Chunks of an import in the order in which they are sent, halves below what was halved",
  authorise: "supervisor",
  params: importParams,
  query: z.object({ after: z.string().max(400).optional(), troubled: z.literal("1").optional() }),
  answer: z.object({ chunks: z.array(importChunkSchema), next: z.string().nullable() }),
});

export const listRequestsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/imports/{importId}/chunks/{chunkId}/requests",
  summary: "Every request for one chunk, with Kobra's answer as received",
  authorise: "supervisor",
  params: importParams.extend({ chunkId: z.uuid() }),
  answer: z.object({ requests: z.array(importRequestSchema) }),
});

export const startImportEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/imports/{importId}/start",
  summary: "Put a checked import in line to be sent",
  authorise: "supervisor",
  params: importParams,
  ...NOTHING,
});

export const pauseImportEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/imports/{importId}/pause",
  summary: "Send no further request of an import; the one under way is let to its end",
  authorise: "supervisor",
  params: importParams,
  ...NOTHING,
});

export const resumeImportEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/imports/{importId}/resume",
  summary: "Go on with a paused import where it stopped",
  authorise: "supervisor",
  params: importParams,
  ...NOTHING,
});

export const cancelImportEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/imports/{importId}/cancel",
  summary: "Send nothing more of an import, and give up no more rows than are named",
  authorise: "supervisor",
  params: importParams,
  body: z.strictObject({ mostRows: z.number().int().min(0) }),
  ...NOTHING,
});

export const resendFailuresEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/imports/{importId}/resend",
  summary: "Send the rows that Kobra refused, or whose outcome is unknown, as a new import",
  authorise: "supervisor",
  params: importParams,
  answer: z.object({ importId: z.string() }),
  status: 201,
});

export const downloadFaultyRowsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/imports/{importId}/faulty-rows",
  summary: "The rows that are not in Kobra, or that its portal lists with an error, as XLSX with the reasons",
  authorise: "supervisor",
  params: importParams,
  answer: z.string(),
});

export const addPortalReportEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/imports/{importId}/portal-reports",
  summary: "Lay an export of Kobra's portal, sent as the raw body, beside an import",
  authorise: "supervisor",
  params: importParams,
  query: z.object({ fileName: z.string().trim().min(1).max(255) }),
  answer: z.object({ reportId: z.string() }),
  status: 202,
});

export const getKobraConnectionEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/kobra-connection",
  summary: "How Kobra's import is reached, without the header's value",
  authorise: "supervisor",
  answer: z.object({ connection: kobraConnectionSchema.nullable(), canKeepSecrets: z.boolean() }),
});

export const setUpKobraEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/kobra-connection",
  summary: "Say how Kobra's import is reached",
  authorise: "admin",
  body: kobraSetupSchema,
  ...NOTHING,
});

export const probeKobraEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/kobra-connection/probe",
  summary: "Ask whether anybody answers at Kobra's address, without importing anything",
  authorise: "admin",
  ...NOTHING,
});

export const getRequirementsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/import-requirements",
  summary: "Which fields each type of import must bring",
  authorise: "viewer",
  answer: requirementsSchema,
});

export const setRequirementsEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/import-requirements",
  summary: "Change which fields each type of import must bring",
  authorise: "admin",
  body: requirementsSchema,
  answer: requirementsSchema,
});
