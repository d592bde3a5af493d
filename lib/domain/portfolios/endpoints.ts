import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { portfolioInputSchema, portfolioListSchema } from "./schema";

export const listPortfoliosEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/portfolios",
  summary: "Portfolios that the viewer may see",
  authorise: "viewer",
  answer: portfolioListSchema,
});

export const addPortfolioEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/portfolios",
  summary: "Add a portfolio",
  authorise: "admin",
  body: portfolioInputSchema,
  answer: z.object({ id: z.uuid() }),
  status: 201,
});

export const changePortfolioEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/portfolios/{portfolioId}",
  summary: "Rename a portfolio or change its Kobra branch",
  authorise: "admin",
  params: z.object({ portfolioId: z.uuid() }),
  body: portfolioInputSchema,
  answer: z.object({ id: z.uuid() }),
});
