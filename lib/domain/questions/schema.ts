import { z } from "zod";
import { QUESTION_KINDS } from "./rules/answer-values";
import { DEFAULT_WRONG_ADDRESS_TAGS, QUESTION_MEANINGS } from "./rules/meanings";

const questionMeaningSchema = z.enum(QUESTION_MEANINGS);

/** One question that a person gave a meaning, or with null took the default one from. */
const mappingEntrySchema = z.strictObject({
  productId: z.number().int().nullable(),
  questionId: z.string().min(1).max(200).nullable(),
  questionName: z.string().min(1).max(500).nullable(),
  meaning: questionMeaningSchema.nullable(),
});

const phrasesSchema = z.array(z.string().trim().min(1).max(100)).max(200);

/** How checklists are understood; what it does not name has Kobra's own meaning (`rules/meanings.ts`). */
export const questionMappingSchema = z.strictObject({
  entries: z.array(mappingEntrySchema).max(1_000),
  /** A tag that contains one of these, word for word, means that the address is wrong. */
  wrongAddressTags: phrasesSchema,
  /** Answers that say yes, or no, where a question means contact, promise or revisit; beside "sí" and "no". */
  yesAnswers: phrasesSchema.default([]),
  noAnswers: phrasesSchema.default([]),
});
/** The lists of words in a mapping. */
export const PHRASE_LISTS = ["wrongAddressTags", "yesAnswers", "noAnswers"] as const;
export type PhraseList = (typeof PHRASE_LISTS)[number];
export type QuestionMapping = z.infer<typeof questionMappingSchema>;

/** What a person changes at once; `default` takes back what was chosen. */
export const mappingChangeSchema = z.strictObject({
  questions: z
    .array(
      mappingEntrySchema.extend({
        meaning: z.union([questionMeaningSchema, z.literal("default"), z.null()]),
      }),
    )
    .max(500),
  wrongAddressTags: phrasesSchema.optional(),
  yesAnswers: phrasesSchema.optional(),
  noAnswers: phrasesSchema.optional(),
});
export type MappingChange = z.infer<typeof mappingChangeSchema>;

export const DEFAULT_MAPPING: QuestionMapping = {
  entries: [],
  wrongAddressTags: [...DEFAULT_WRONG_ADDRESS_TAGS],
  yesAnswers: [],
  noAnswers: [],
};

/** Stored JSON → the mapping; what cannot be read has its default. */
export function parseMapping(value: unknown): QuestionMapping {
  const parsed = questionMappingSchema.safeParse(value);
  return parsed.success ? parsed.data : DEFAULT_MAPPING;
}

/** A question that visits carried. Days are ISO, those of the visits. */
const questionSchema = z.object({
  key: z.string(),
  productId: z.number().int().nullable(),
  questionId: z.string().nullable(),
  name: z.string().nullable(),
  kind: z.enum(QUESTION_KINDS),
  /** Null where nothing names it, or a person set it aside. */
  meaning: questionMeaningSchema.nullable(),
  source: z.enum(["chosen", "id", "name"]).nullable(),
  isSetAside: z.boolean(),
});
export type Question = z.infer<typeof questionSchema>;

/** A question as the settings list it. Counts are of the last 30 days. */
export const seenQuestionSchema = questionSchema.extend({
  visits: z.number().int(),
  answered: z.number().int(),
  /** Some of what was answered, the most frequent first. */
  samples: z.array(z.string()),
  firstSeenOn: z.string(),
  lastSeenOn: z.string(),
});
export type SeenQuestion = z.infer<typeof seenQuestionSchema>;

export const questionListSchema = z.object({
  questions: z.array(seenQuestionSchema),
  wrongAddressTags: z.array(z.string()),
  yesAnswers: z.array(z.string()),
  noAnswers: z.array(z.string()),
});
export type QuestionList = z.infer<typeof questionListSchema>;

/** One answer and the visits that gave it. */
const answerCountSchema = z.object({
  /** As in `visits.answer_keys`, or a mark (`rules/answer-values.ts`). */
  key: z.string(),
  /** As received; null where the key says it all. */
  label: z.string().nullable(),
  visits: z.number().int(),
});
export type AnswerCount = z.infer<typeof answerCountSchema>;

/** From included, to excluded; null is open. */
const histogramBinSchema = z.object({
  from: z.number().nullable(),
  to: z.number().nullable(),
  visits: z.number().int(),
});
export type HistogramBin = z.infer<typeof histogramBinSchema>;

export const questionSummarySchema = questionSchema.extend({
  /** Visits that carried the question. */
  visits: z.number().int(),
  answered: z.number().int(),
  /** The most frequent first; of numbers and dates only marks. */
  values: z.array(answerCountSchema),
  /** Distinct answers beyond those listed, and how often they were given. */
  rest: z.object({ answers: z.number().int(), visits: z.number().int() }),
  histogram: z.array(histogramBinSchema),
  days: z.array(z.object({ day: z.string(), visits: z.number().int() })),
});
export type QuestionSummary = z.infer<typeof questionSummarySchema>;

export const answersSummarySchema = z.object({
  /** Visits that match, with or without a checklist. */
  total: z.number().int(),
  /** Of these, visits whose answers are still to be read (rebuild under way). */
  unread: z.number().int(),
  questions: z.array(questionSummarySchema),
});
export type AnswersSummary = z.infer<typeof answersSummarySchema>;

const answersOfSchema = z.object({
  visits: z.number().int(),
  answered: z.number().int(),
  /** Answer key → visits. */
  counts: z.record(z.string(), z.number().int()),
  /** Mean of a question that is answered with numbers. */
  mean: z.number().nullable(),
});
export type AnswersOf = z.infer<typeof answersOfSchema>;

/** One question over time and by agent. */
export const answersTrendSchema = z.object({
  unit: z.enum(["day", "week"]),
  /** ISO day, or the Monday of the week, in the visits' own zones. */
  periods: z.array(answersOfSchema.extend({ from: z.string() })),
  agents: z.array(answersOfSchema.extend({ agentId: z.string(), name: z.string() })),
  /** Agents beyond those listed. */
  moreAgents: z.number().int(),
});
export type AnswersTrend = z.infer<typeof answersTrendSchema>;

export const answerTextsSchema = z.object({
  texts: z.array(
    z.object({
      visitId: z.string(),
      occurredAt: z.string(),
      timeZone: z.string(),
      agentName: z.string().nullable(),
      clientName: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
export type AnswerTexts = z.infer<typeof answerTextsSchema>;
