import { formatChoices, listChoices } from "@/lib/domain/visits/rules/visit-filter";

/** The `answer` condition with one answer (`question=value`) put in, or taken out where it was in. */
export function toggleAnswer(condition: string | null, question: string, value: string): string | null {
  const chosen = listChoices("answer", condition);
  const pair = `${question}=${value}`;
  return formatChoices(chosen.includes(pair) ? chosen.filter((each) => each !== pair) : [...chosen, pair]);
}

/** The values of one question that the condition holds. */
export function chosenValues(condition: string | null, question: string): readonly string[] {
  const head = `${question}=`;
  return listChoices("answer", condition)
    .filter((pair) => pair.startsWith(head))
    .map((pair) => pair.slice(head.length));
}

/** Where the visits behind a filter are listed. */
export function visitsHref(filter: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value !== null) search.set(key, value);
  return `/visits?${search}`;
}
