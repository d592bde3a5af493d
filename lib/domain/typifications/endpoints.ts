import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import {
  coverageSchema,
  saveTypificationsSchema,
  typificationOptionsSchema,
  typificationRulesSchema,
  typificationStateSchema,
} from "./schema";

export const getTypificationsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/typifications",
  summary: "The typification rules in force and their versions",
  authorise: "supervisor",
  answer: typificationStateSchema,
});

export const saveTypificationsEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/typifications",
  summary: "Save typification rules as a new version",
  authorise: "supervisor",
  body: saveTypificationsSchema,
  answer: z.object({ version: z.number().int() }),
});

export const getTypificationVersionEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/typifications/{version}",
  summary: "The rules of an earlier version",
  authorise: "supervisor",
  params: z.object({ version: z.coerce.number().int().min(1) }),
  answer: z.object({ rules: typificationRulesSchema }),
});

export const listTypificationOptionsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/typifications/options",
  summary: "Tags, products and answers of the last 30 days, to write rules on",
  authorise: "supervisor",
  answer: typificationOptionsSchema,
});

export const readCoverageEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/typifications/coverage",
  summary: "How rules fall on the last 30 days' finished visits, and which tags no rule takes",
  authorise: "supervisor",
  body: z.strictObject({ rules: typificationRulesSchema }),
  answer: coverageSchema,
});
