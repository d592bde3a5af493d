import { z } from "zod";
import { revisitWindowsSchema } from "../revisits/schema";
import { visitOutcomeSchema } from "../visits/schema";

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
