import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { mapBoundsSchema } from "../visits/schema";
import { ACCOUNT_ORDERS } from "./rules/account-columns";
import { accountFilterSchema, accountFilterTextSchema } from "./rules/account-filter";
import { accountDetailSchema, ownFieldsSchema } from "./schema/account";
import {
  accountDraftSchema,
  accountFormSchema,
  accountTextsSchema,
  accountToEditSchema,
  formRulesSchema,
} from "./schema/form";
import { accountListPageSchema, accountMapSchema, accountSearchSchema } from "./schema/list";
import { accountSendSchema, inactivationPreviewSchema, sendStateSchema } from "./schema/sends";
import { timelinePageSchema } from "./schema/timeline";

const accountParams = z.object({ accountId: z.uuid() });
const draftParams = z.object({ draftId: z.uuid() });

export const searchAccountsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/search",
  summary: "A handful of accounts by externalID, client name or RFC",
  authorise: "viewer",
  query: z.object({ q: z.string().max(200) }),
  answer: accountSearchSchema,
});

export const listAccountsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts",
  summary: "Accounts that match a filter, in a chosen order, page by page",
  authorise: "viewer",
  query: accountFilterSchema.extend({
    order: z.enum(ACCOUNT_ORDERS).default("client"),
    direction: z.enum(["asc", "desc"]).default("asc"),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  answer: accountListPageSchema,
});

export const countAccountsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/total",
  summary: "How many accounts match a filter, exactly",
  authorise: "viewer",
  query: accountFilterSchema,
  answer: z.object({ total: z.number().int() }),
});

export const mapAccountsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/map",
  summary: "Accounts that match a filter and have a position, grouped for one viewport of the map",
  authorise: "viewer",
  query: accountFilterSchema.extend({
    /** west,south,east,north in degrees. */
    bounds: z
      .string()
      .transform((text) => text.split(",").map(Number))
      .pipe(mapBoundsSchema),
    zoom: z.coerce.number().int().min(0).max(22),
  }),
  answer: accountMapSchema,
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

export const listAccountSendsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/{accountId}/sends",
  summary: "What was sent of an account and when, what became of it, and what it changed",
  authorise: "viewer",
  params: accountParams,
  answer: z.object({ sends: z.array(accountSendSchema), isCut: z.boolean() }),
});

export const getAccountToEditEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/{accountId}/form",
  summary: "An account as a form begins with it: what Kobra accepted last",
  authorise: "supervisor",
  params: accountParams,
  answer: accountToEditSchema,
});

export const changeOwnFieldsEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/accounts/{accountId}/own-fields",
  summary: "Say an account's wolkvox record and free columns, which are never sent to Kobra",
  authorise: "supervisor",
  params: accountParams,
  body: ownFieldsSchema,
  answer: z.undefined(),
  status: 204,
});

export const getFormRulesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/form-rules",
  summary:
    "What an account's form is held to: required fields by type of import, today, whether Kobra is set up",
  authorise: "viewer",
  answer: formRulesSchema,
});

export const listDraftsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/account-drafts",
  summary: "Your own forms that were not sent yet, the latest first",
  authorise: "supervisor",
  answer: z.object({ drafts: z.array(accountDraftSchema) }),
});

export const saveDraftEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/account-drafts/{draftId}",
  summary: "Keep a form as it was typed so far, under an id of the writer's choice",
  authorise: "supervisor",
  params: draftParams,
  body: z.strictObject({
    form: accountFormSchema,
    accountId: z.uuid().nullable(),
    texts: accountTextsSchema,
  }),
  answer: z.object({ updatedAt: z.string() }),
});

export const deleteDraftEndpoint = defineEndpoint({
  method: "DELETE",
  path: "/api/account-drafts/{draftId}",
  summary: "Throw a form of yours away",
  authorise: "supervisor",
  params: draftParams,
  answer: z.undefined(),
  status: 204,
});

export const sendAccountEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/account-sends",
  summary: "Put one account from a form in line for Kobra: an import of one row",
  authorise: "supervisor",
  body: z.strictObject({
    form: accountFormSchema,
    /** The account that it changes; null for a new one. */
    accountId: z.uuid().nullable(),
    texts: accountTextsSchema,
    /** Is thrown away with it. */
    draftId: z.uuid().nullable(),
  }),
  answer: z.object({ importId: z.string() }),
  status: 201,
});

export const getSendStateEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/account-sends/{importId}",
  summary: "What the ledger says of a form or an inactivation that you sent",
  authorise: "supervisor",
  params: z.object({ importId: z.uuid() }),
  answer: sendStateSchema,
});

const choice = {
  filter: accountFilterTextSchema,
  /** Of the matches only these. */
  accountIds: z.array(z.uuid()).min(1).max(5_000).nullable(),
  isInactive: z.boolean(),
};

export const previewInactivationEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/accounts/inactivations/preview",
  summary: "How many accounts an inactivation (or its undoing) would send, and how many not",
  authorise: "supervisor",
  body: z.strictObject(choice),
  answer: inactivationPreviewSchema,
});

export const inactivateAccountsEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/accounts/inactivations",
  summary: "Put the inactivation (or its undoing) of the chosen accounts in line for Kobra",
  authorise: "supervisor",
  body: z.strictObject({
    ...choice,
    /** As it was typed: it must be what would be sent by now. */
    count: z.number().int().min(1),
  }),
  answer: z.object({ importId: z.string(), count: z.number().int() }),
  status: 201,
});

export const downloadTemplateEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/accounts/template",
  summary: "An empty file with the headers of one type of import, to fill in",
  authorise: "viewer",
  query: z.object({
    importType: z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3)])),
    format: z.enum(["csv", "xlsx"]),
  }),
  answer: z.string(),
});
