import { z } from "zod";

/** An account that the phone has not reached and nobody has visited lately. */
export const fieldAccountSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  clientName: z.string().nullable(),
  portfolioName: z.string(),
  /** Null where there never was a visit. */
  lastVisitAt: z.string().nullable(),
  visitCount: z.number().int(),
});
export type FieldAccount = z.infer<typeof fieldAccountSchema>;

export const fieldAccountPageSchema = z.object({
  /** Null where the campaign neither finished nor passed the threshold: the list is there, but not offered. */
  reason: z.enum(["finished", "penetrated"]).nullable(),
  withoutVisitDays: z.number().int(),
  portfolioName: z.string(),
  /** Never visited first, then the longest without a visit. */
  accounts: z.array(fieldAccountSchema),
  nextCursor: z.string().nullable(),
  total: z.number().int(),
});
export type FieldAccountPage = z.infer<typeof fieldAccountPageSchema>;
