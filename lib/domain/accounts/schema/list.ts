import { z } from "zod";
import { mapBoundsSchema } from "../../visits/schema";
import { sendStatusSchema } from "./sends";

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
