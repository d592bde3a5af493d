import { z } from "zod";
import { deliveryStateSchema, deliveryTargetSchema } from "../deliveries/schema/delivery";
import { revisitWindowsSchema } from "../revisits/schema";
import { mapBoundsSchema, visitOutcomeSchema } from "../visits/schema";
import { ACCOUNT_FIELD_NAMES } from "./rules/account-fields/account-fields";

/** What tells where something was learned: the visit, when, and who made it. */
const origin = {
  visitId: z.string(),
  at: z.string(),
  timeZone: z.string(),
  agentName: z.string().nullable(),
};

/** A phone or e-mail as it was collected, once, however often. */
export const accountContactSchema = z.object({
  kind: z.enum(["phone", "email"]),
  value: z.string(),
  label: z.string().nullable(),
  /** Not among those that the account itself carries. */
  isNew: z.boolean(),
  /** How many visits brought it; the origin is the latest of them. */
  visitCount: z.number().int(),
  ...origin,
});
export type AccountContact = z.infer<typeof accountContactSchema>;

export const accountPromiseSchema = z.object({
  ...origin,
  method: z.string().nullable(),
  /** Decimal text in the account's own currency, which Kobra does not name. */
  amount: z.string().nullable(),
  on: z.string().nullable(),
});
export type AccountPromise = z.infer<typeof accountPromiseSchema>;

export const accountWishSchema = z.object({
  ...origin,
  on: z.string().nullable(),
  windows: revisitWindowsSchema,
  /** When a later finished visit settled it. */
  settledAt: z.string().nullable(),
});
export type AccountWish = z.infer<typeof accountWishSchema>;

const accountAgentSchema = z.object({
  agentId: z.string(),
  agentName: z.string(),
  kobraAgentId: z.string().nullable(),
  visitCount: z.number().int(),
  lastVisitAt: z.string(),
});

/** One account whole, but for its timeline. Of visits it holds those within the reader's scope. */
export const accountDetailSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  clientName: z.string().nullable(),
  portfolioName: z.string(),
  isUnassignedPortfolio: z.boolean(),
  isInactive: z.boolean(),
  createdAt: z.string(),
  /** What an upload told of the account, under Kobra's own names. */
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
  /** For our own use, never sent: its record in wolkvox, and columns under free names. */
  wolkvoxRecordId: z.string().nullable(),
  extras: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The account's own position, where it has one. */
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  visitCount: z.number().int(),
  firstVisitAt: z.string().nullable(),
  lastVisitAt: z.string().nullable(),
  agents: z.array(accountAgentSchema),
  contacts: z.array(accountContactSchema),
  promises: z.array(accountPromiseSchema),
  wishes: z.array(accountWishSchema),
});
export type AccountDetail = z.infer<typeof accountDetailSchema>;

/** What happened to an account. A further kind is added here and to the sources of `listTimeline`. */
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

export const timelineEntrySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("visit"),
    /** Unique among all entries of the account. */
    id: z.string(),
    ...origin,
    outcome: visitOutcomeSchema,
    tag: z.string().nullable(),
    comment: z.string().nullable(),
    durationS: z.number().int().nullable(),
    hasPosition: z.boolean(),
  }),
  z.object({
    kind: z.literal("send"),
    /** Of the import. */
    id: z.string(),
    at: z.string(),
    /** Null for a form. */
    fileName: z.string().nullable(),
    status: sendStatusSchema,
    /** Kobra's words where it refused the account. */
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("delivery"),
    id: z.string(),
    at: z.string(),
    target: deliveryTargetSchema,
    state: deliveryStateSchema,
    hold: z.string().nullable(),
  }),
]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelinePageSchema = z.object({
  entries: z.array(timelineEntrySchema),
  nextCursor: z.string().nullable(),
});
export type TimelinePage = z.infer<typeof timelinePageSchema>;

export const accountSearchSchema = z.object({
  accounts: z.array(
    z.object({
      id: z.string(),
      externalId: z.string(),
      clientName: z.string().nullable(),
      portfolioName: z.string().nullable(),
    }),
  ),
});
export type AccountSearch = z.infer<typeof accountSearchSchema>;

/** An account in the list. */
export const accountRowSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  clientName: z.string().nullable(),
  /** Null without a portfolio. */
  portfolioName: z.string().nullable(),
  isInactive: z.boolean(),
  productId: z.number().int().nullable(),
  /** Kobra's own: MX or US. */
  currencyCode: z.string().nullable(),
  /** Decimal text in that currency. */
  totalPending: z.string().nullable(),
  overdueDays: z.number().int().nullable(),
  wolkvoxRecordId: z.string().nullable(),
  rfc: z.string().nullable(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  createdAt: z.string(),
  /** Of the visits within the reader's scope. */
  lastVisitAt: z.string().nullable(),
  /** Its last word to Kobra; null where it was never sent. */
  lastSendStatus: sendStatusSchema.nullable(),
  lastSendAt: z.string().nullable(),
});
export type AccountRow = z.infer<typeof accountRowSchema>;

export const accountListPageSchema = z.object({
  accounts: z.array(accountRowSchema),
  nextCursor: z.string().nullable(),
});
export type AccountListPage = z.infer<typeof accountListPageSchema>;

/** Accounts with a position in one viewport: single ones, or groups by squares of the map. */
export const accountMapSchema = z.object({
  groups: z.array(z.object({ lat: z.number(), lng: z.number(), count: z.number().int() })),
  accounts: z.array(
    z.object({
      id: z.string(),
      externalId: z.string(),
      clientName: z.string().nullable(),
      isInactive: z.boolean(),
      lat: z.number(),
      lng: z.number(),
    }),
  ),
  /** Of all that match, in the viewport or not. */
  withPosition: z.number().int(),
  withoutPosition: z.number().int(),
  /** Around all of them; null where none has a position. */
  extent: mapBoundsSchema.nullable(),
});
export type AccountMap = z.infer<typeof accountMapSchema>;

const fieldNameSchema = z.enum(ACCOUNT_FIELD_NAMES);
/** Longer than any field of Kobra's: what is too long is told in its place, and not refused whole. */
const LONGEST_TEXT = 1_000;
export const accountTextsSchema = z.partialRecord(fieldNameSchema, z.string().max(LONGEST_TEXT));

/** The whole form, or the short one for balances. */
const ACCOUNT_FORMS = ["whole", "balances"] as const;
export const accountFormSchema = z.enum(ACCOUNT_FORMS);
export type AccountForm = z.infer<typeof accountFormSchema>;

const requiredSchema = z.object({ all: z.array(fieldNameSchema), anyOf: z.array(fieldNameSchema) });

/** What the form is held to, beside the table of fields. */
export const formRulesSchema = z.object({
  required: z.object({ 1: requiredSchema, 2: requiredSchema, 3: requiredSchema }),
  /** Days after it are still to come. */
  today: z.iso.date(),
  isKobraSetUp: z.boolean(),
});
export type FormRules = z.infer<typeof formRulesSchema>;

export const accountDraftSchema = z.object({
  id: z.string(),
  form: accountFormSchema,
  accountId: z.string().nullable(),
  texts: accountTextsSchema,
  updatedAt: z.string(),
});
export type AccountDraft = z.infer<typeof accountDraftSchema>;

/** What an account's last accepted sends left, as texts for the form. */
export const accountToEditSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  clientName: z.string().nullable(),
  isInactive: z.boolean(),
  texts: accountTextsSchema,
});
export type AccountToEdit = z.infer<typeof accountToEditSchema>;

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

const MOST_EXTRAS = 50;
const extraName = z.string().trim().min(1).max(100);
/** What is written by hand for our own use. */
export const ownFieldsSchema = z.strictObject({
  wolkvoxRecordId: z.string().trim().min(1).max(100).nullable(),
  extras: z
    .record(extraName, z.string().max(LONGEST_TEXT))
    .refine((extras) => Object.keys(extras).length <= MOST_EXTRAS, `At most ${MOST_EXTRAS} columns`),
});
export type OwnFields = z.infer<typeof ownFieldsSchema>;

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
