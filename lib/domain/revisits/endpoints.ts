import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import {
  isoDaySchema,
  isoMonthSchema,
  revisitBoardSchema,
  revisitFilterSchema,
  revisitListQuerySchema,
  revisitMonthSchema,
  revisitPageSchema,
  routeSheetSchema,
} from "./schema";

export const listRevisitsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/revisits",
  summary: "Accounts to visit again, the oldest day first",
  authorise: "viewer",
  query: revisitListQuerySchema,
  answer: revisitPageSchema,
});

export const countRevisitsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/revisits/board",
  summary: "How many revisits each agent has: overdue, today, next 7 days, later, without a day",
  authorise: "viewer",
  query: revisitFilterSchema,
  answer: revisitBoardSchema,
});

export const countRevisitMonthEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/revisits/month",
  summary: "Revisits of one month by day",
  authorise: "viewer",
  query: revisitFilterSchema.extend({ month: isoMonthSchema }),
  answer: revisitMonthSchema,
});

export const getRouteSheetEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/revisits/route-sheet",
  summary: "One agent's open revisits of a day, in the order of going",
  authorise: "viewer",
  query: z.object({
    agent: z.uuid(),
    day: isoDaySchema,
    /** With those that were due before. */
    overdue: z.literal("yes").optional().catch(undefined),
  }),
  answer: routeSheetSchema,
});
