import type { VisitFacetCounts } from "../schema";

type FacetOption = VisitFacetCounts["options"][number];
interface Counted {
  readonly value: string;
  readonly count: number;
}

/** Question keys with the words of the question. */
export async function nameQuestions(counted: readonly Counted[]): Promise<FacetOption[]> {
  return counted.map((option) => ({ ...option, label: null, hint: null }));
}

/** `question=value` keys with the words of the answer. */
export async function nameAnswers(counted: readonly Counted[]): Promise<FacetOption[]> {
  return counted.map((option) => ({ ...option, label: null, hint: null }));
}
