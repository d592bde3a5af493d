import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { visitFilterSchema } from "../visits/schema";
import {
  answersSummarySchema,
  answersTrendSchema,
  answerTextsSchema,
  mappingChangeSchema,
  questionListSchema,
} from "./schema";

export const summariseAnswersEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/answers",
  summary: "What was answered to each checklist question, by the visits that match a filter",
  authorise: "viewer",
  /** `previous` counts the period before the range. */
  query: visitFilterSchema.extend({ period: z.enum(["current", "previous"]).default("current") }),
  answer: answersSummarySchema,
});

/** Whatever `questionKeyOf` can have written. */
const QUESTION_KEY = /^(-|-?\d{1,10}):~?[\p{L}\p{N} ]{0,100}$/u;

/** With the key of a question, as `GET /api/answers` names it. */
const questionQuery = visitFilterSchema.extend({ question: z.string().regex(QUESTION_KEY) });

export const trendAnswersEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/answers/trend",
  summary: "One checklist question over time and by agent",
  authorise: "viewer",
  query: questionQuery,
  answer: answersTrendSchema,
});

export const listAnswerTextsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/answers/texts",
  summary: "The latest texts written in answer to one checklist question",
  authorise: "viewer",
  query: questionQuery,
  answer: answerTextsSchema,
});

export const listQuestionsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/questions",
  summary: "Every checklist question seen, and what it means",
  authorise: "admin",
  answer: questionListSchema,
});

export const changeMappingEndpoint = defineEndpoint({
  method: "PATCH",
  path: "/api/questions",
  summary: "Change what questions and tags mean; visits understood differently are read again",
  authorise: "admin",
  body: mappingChangeSchema,
  answer: z.object({ visitsToRead: z.number().int() }),
});

/** Changes nothing; its body is too large for a URL. */
export const previewMappingEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/questions/preview",
  summary: "How many visits a change of meanings would have read again",
  authorise: "admin",
  body: mappingChangeSchema,
  answer: z.object({ visitsToRead: z.number().int() }),
});
