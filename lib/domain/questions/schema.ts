import { z } from "zod";
import { DEFAULT_WRONG_ADDRESS_TAGS, QUESTION_MEANINGS } from "./rules/meanings";

export const questionMeaningSchema = z.enum(QUESTION_MEANINGS);

/** One question that a person gave a meaning, or with null took the default one from. */
export const mappingEntrySchema = z.strictObject({
  productId: z.number().int().nullable(),
  questionId: z.string().min(1).max(200).nullable(),
  questionName: z.string().min(1).max(500).nullable(),
  meaning: questionMeaningSchema.nullable(),
});
export type MappingEntry = z.infer<typeof mappingEntrySchema>;

/** How checklists are understood; what it does not name has Kobra's own meaning (`rules/meanings.ts`). */
export const questionMappingSchema = z.strictObject({
  entries: z.array(mappingEntrySchema).max(1_000),
  /** A tag that contains one of these, word for word, means that the address is wrong. */
  wrongAddressTags: z.array(z.string().trim().min(1).max(100)).max(200),
});
export type QuestionMapping = z.infer<typeof questionMappingSchema>;

export const DEFAULT_MAPPING: QuestionMapping = {
  entries: [],
  wrongAddressTags: [...DEFAULT_WRONG_ADDRESS_TAGS],
};

/** Stored JSON → the mapping; what cannot be read has its default. */
export function parseMapping(value: unknown): QuestionMapping {
  const parsed = questionMappingSchema.safeParse(value);
  return parsed.success ? parsed.data : DEFAULT_MAPPING;
}
