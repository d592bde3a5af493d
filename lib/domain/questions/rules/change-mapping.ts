import { toTextKey } from "@/lib/core/text";
import { type MappingChange, PHRASE_LISTS, type PhraseList, type QuestionMapping } from "../schema";
import type { QuestionMeaning } from "./meanings";
import { type QuestionIdentity, questionKeyOf } from "./question-key";
import { understand } from "./understand";

/** The mapping with a change put in; a question changed twice keeps the last. */
export function applyChange(mapping: QuestionMapping, change: MappingChange): QuestionMapping {
  const entries = new Map(mapping.entries.map((entry) => [questionKeyOf(entry), entry]));
  for (const { meaning, ...question } of change.questions) {
    const key = questionKeyOf(question);
    if (meaning === "default") entries.delete(key);
    else entries.set(key, { ...question, meaning });
  }
  const phrases = PHRASE_LISTS.map((list) => [list, change[list] ?? mapping[list]]);
  return { ...mapping, entries: [...entries.values()], ...Object.fromEntries(phrases) };
}

const ANSWER_LISTS = ["yesAnswers", "noAnswers"] as const satisfies readonly PhraseList[];
const YES_OR_NO: ReadonlySet<QuestionMeaning> = new Set(["contact", "promise", "revisit"]);

/** Products with a question that means something else after the change than before. */
export function productsAffected(
  before: QuestionMapping,
  after: QuestionMapping,
  questions: readonly QuestionIdentity[],
): (number | null)[] {
  const [was, is] = [understand(before), understand(after)];
  const areWordsChanged = ANSWER_LISTS.some((list) => !arePhrasesEqual(before[list], after[list]));
  const affected = questions.filter((question) => {
    const [old, now] = [was.meaningOf(question), is.meaningOf(question)];
    if (areWordsChanged && now && YES_OR_NO.has(now.meaning)) return true;
    // By words or by id decides which of two answers comes first.
    return old?.meaning !== now?.meaning || (old?.source === "name") !== (now?.source === "name");
  });
  return [...new Set(affected.map(({ productId }) => productId))];
}

/** Of these tags, those that mean "wrong address" before or after the change, but not both. */
export function tagsAffected(
  before: QuestionMapping,
  after: QuestionMapping,
  tagKeys: readonly string[],
): string[] {
  const [was, is] = [understand(before), understand(after)];
  return tagKeys.filter((tagKey) => was.isWrongAddress(tagKey) !== is.isWrongAddress(tagKey));
}

/** Whether two lists of phrases say the same. */
export function arePhrasesEqual(a: readonly string[], b: readonly string[]): boolean {
  const keys = (phrases: readonly string[]) => [...new Set(phrases.map(toTextKey))].sort().join("|");
  return keys(a) === keys(b);
}
