import { z } from "zod";

export const portfolioSchema = z.object({
  id: z.string(),
  name: z.string(),
  kobraBranchId: z.string().nullable(),
  /** The portfolio "sin cartera", for rows that nothing assigns. */
  isUnassigned: z.boolean(),
  agentCount: z.number().int(),
});
export type PortfolioEntry = z.infer<typeof portfolioSchema>;
export const portfolioListSchema = z.object({ portfolios: z.array(portfolioSchema) });
export type PortfolioList = z.infer<typeof portfolioListSchema>;

export const portfolioInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  kobraBranchId: z
    .string()
    .trim()
    .max(50)
    .nullable()
    .transform((text) => text || null),
});
export type PortfolioInput = z.infer<typeof portfolioInputSchema>;
