import type { VisitFilter } from "./visit-filter";

/** Conditions whose options can be counted; `question` lists the questions that `answer` then lists the answers of. */
export const VISIT_FACETS = [
  "outcome",
  "contact",
  "promise",
  "agent",
  "portfolio",
  "product",
  "tag",
  "cancelled",
  "rebound",
  "position",
  "flag",
  "revisit",
  "question",
  "answer",
] as const;
export type VisitFacet = (typeof VISIT_FACETS)[number];

/**
 * The filter by which a facet's options are counted: without the facet's own condition, so that each count says
 * how many visits choosing that option would give. Of the answers only those to the same question are left out.
 */
export function filterAround(filter: VisitFilter, facet: VisitFacet, question: string | null): VisitFilter {
  if (facet === "question") return filter;
  if (facet !== "answer") return { ...filter, [facet]: undefined };
  const others = filter.answer?.filter((condition) => condition.question !== question);
  return { ...filter, answer: others?.length ? others : undefined };
}
