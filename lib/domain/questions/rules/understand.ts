import { readBoolean } from "@/lib/core/loose-values";
import { toTextKey } from "@/lib/core/text";
import type { QuestionMapping } from "../schema";
import { DEFAULT_MEANINGS, DEFAULTS_PRODUCT_ID, type QuestionMeaning } from "./meanings";
import { type QuestionIdentity, questionKeyOf } from "./question-key";

/** Where a question's meaning comes from: a person, Kobra's id, or its words. */
export type MeaningSource = "chosen" | "id" | "name";
export interface Understood {
  readonly meaning: QuestionMeaning;
  readonly source: MeaningSource;
}

/** The mapping, ready to be asked. */
export interface Understanding {
  /** Null where nothing names the question, or a person said that it means nothing. */
  meaningOf(question: QuestionIdentity): Understood | null;
  /** True where a person said that the question means nothing: known, and left out on purpose. */
  isSetAside(question: QuestionIdentity): boolean;
  isWrongAddress(tagKey: string): boolean;
  /** What an answer's words say to a question of contact, promise or revisit; null where they say neither. */
  yesOrNo(text: string): boolean | null;
}

const DEFAULT_BY_ID = new Map(
  DEFAULT_MEANINGS.map(({ questionId, meaning }) => [
    questionKeyOf({ productId: DEFAULTS_PRODUCT_ID, questionId, questionName: null }),
    meaning,
  ]),
);
const DEFAULT_BY_NAME = new Map(
  DEFAULT_MEANINGS.map(({ questionName, meaning }) => [toTextKey(questionName), meaning]),
);

/** Prepares a mapping: matched by product and id first, then by the question's words in any product. */
export function understand(mapping: QuestionMapping): Understanding {
  const chosen = new Map(mapping.entries.map((entry) => [questionKeyOf(entry), entry.meaning]));
  const byName = new Map(DEFAULT_BY_NAME);
  for (const { questionName, meaning } of mapping.entries) {
    if (questionName !== null && meaning !== null) byName.set(toTextKey(questionName), meaning);
  }
  const phrases = mapping.wrongAddressTags
    .map(toTextKey)
    .filter(Boolean)
    .map((phrase) => ` ${phrase} `);
  const nameKeyOf = rememberFew(toTextKey);
  const saysYes = new Map<string, boolean>([
    ...mapping.yesAnswers.map((phrase) => [toTextKey(phrase), true] as const),
    ...mapping.noAnswers.map((phrase) => [toTextKey(phrase), false] as const),
  ]);
  return {
    meaningOf(question) {
      const key = questionKeyOf(question);
      const own = chosen.get(key);
      if (own !== undefined) return own && { meaning: own, source: "chosen" };
      const byId = DEFAULT_BY_ID.get(key);
      if (byId) return { meaning: byId, source: "id" };
      const named = question.questionName === null ? undefined : byName.get(nameKeyOf(question.questionName));
      return named ? { meaning: named, source: "name" } : null;
    },
    isSetAside: (question) => chosen.get(questionKeyOf(question)) === null,
    isWrongAddress: (tagKey) => phrases.some((phrase) => ` ${tagKey} `.includes(phrase)),
    yesOrNo: (text) => (saysYes.size > 0 ? saysYes.get(toTextKey(text)) : undefined) ?? readBoolean(text),
  };
}

const MOST_REMEMBERED = 2_000;

/** The same few names come with every visit; the bound keeps made-up ones from filling the memory. */
function rememberFew(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = compute(text);
      if (known.size < MOST_REMEMBERED) known.set(text, result);
    }
    return result;
  };
}
