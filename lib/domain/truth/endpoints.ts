import { defineEndpoint } from "@/lib/core/endpoint";
import { truthRulesSchema, truthRulesStateSchema } from "./schema";

export const getTruthRulesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/truth-rules",
  summary: "Legal hours and thresholds that visits are judged by",
  authorise: "viewer",
  answer: truthRulesStateSchema,
});

export const changeTruthRulesEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/truth-rules",
  summary: "Change legal hours and thresholds; all visits are judged again",
  authorise: "admin",
  body: truthRulesSchema,
  answer: truthRulesSchema,
});
