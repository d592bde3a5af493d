import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { healthSchema, overviewSchema } from "./schema";

export const overviewEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/overview",
  summary: "Today in numbers",
  authorise: "viewer",
  answer: overviewSchema,
});

export const healthEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/health",
  summary: "Whether this process serves",
  authorise: "anyone",
  answer: z.object({ status: z.literal("ok") }),
});

export const healthDetailsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/health/details",
  summary: "What is late or failing",
  authorise: "viewer",
  answer: healthSchema,
});

export const apiDocumentEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/openapi",
  summary: "This document",
  authorise: "viewer",
  answer: z.record(z.string(), z.unknown()),
});
