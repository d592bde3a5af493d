import { z } from "zod";
import { revisitWindowsSchema } from "../../revisits/schema";
import { LONGEST_TEXT } from "./form";
import { origin } from "./origin";

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
