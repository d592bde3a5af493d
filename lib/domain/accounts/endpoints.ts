import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { accountDetailSchema, accountSearchSchema, timelinePageSchema } from "./schema";

const accountParams = z.object({ accountId: z.uuid() });

export const searchAccountsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/search",
  summary: "A handful of accounts by externalID or client name",
  authorise: "viewer",
  query: z.object({ q: z.string().max(200) }),
  answer: accountSearchSchema,
});

export const getAccountEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/{accountId}",
  summary: "One account: who went, what was promised, collected and wished for",
  authorise: "viewer",
  params: accountParams,
  answer: accountDetailSchema,
});

export const listTimelineEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/{accountId}/timeline",
  summary: "What happened to an account, the latest first",
  authorise: "viewer",
  params: accountParams,
  query: z.object({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(30),
  }),
  answer: timelinePageSchema,
});
