import { db } from "@/lib/platform/db";
import type { VisitFacetCounts } from "../schema";

type FacetOption = VisitFacetCounts["options"][number];
interface Counted {
  readonly value: string;
  readonly count: number;
}

/** Question keys with the words of the question. */
export async function nameQuestions(counted: readonly Counted[]): Promise<FacetOption[]> {
  if (counted.length === 0) return [];
  const questions = await db().question.findMany({
    where: { key: { in: counted.map(({ value }) => value) } },
    select: { key: true, name: true },
  });
  const names = new Map(questions.map(({ key, name }) => [key, name]));
  return counted.map((option) => ({ ...option, label: names.get(option.value) ?? null, hint: null }));
}

/** `question=value` keys with the words of the answer. */
export async function nameAnswers(counted: readonly Counted[]): Promise<FacetOption[]> {
  if (counted.length === 0) return [];
  const pairs = counted.map(({ value }) => {
    const at = value.indexOf("=");
    return { questionKey: value.slice(0, at), valueKey: value.slice(at + 1) };
  });
  const answers = await db().$queryRaw<{ value: string; label: string }[]>`
    SELECT w.question_key || '=' || w.value_key AS value, w.label FROM answer_values w
    JOIN unnest(${pairs.map(({ questionKey }) => questionKey)}::text[],
                ${pairs.map(({ valueKey }) => valueKey)}::text[]) AS p(question_key, value_key)
      USING (question_key, value_key)
    WHERE w.label IS NOT NULL`;
  const labels = new Map(answers.map(({ value, label }) => [value, label]));
  return counted.map((option) => ({ ...option, label: labels.get(option.value) ?? null, hint: null }));
}
