import type { VisitFacet } from "@/lib/domain/visits/rules/visit-facets";
import {
  FILTER_KEYS,
  type FilterKey,
  formatChoices,
  listChoices,
  type VisitFilterText,
} from "@/lib/domain/visits/rules/visit-filter";

/** Conditions that one picks from a list, in the order in which they are offered. */
export const SECTION_KEYS = [
  "outcome",
  "agent",
  "portfolio",
  "tag",
  "contact",
  "promise",
  "answer",
  "product",
  "revisit",
  "flag",
  "position",
  "cancelled",
  "rebound",
] as const satisfies readonly (FilterKey & VisitFacet)[];
export type SectionKey = (typeof SECTION_KEYS)[number];

/** Conditions of which a visit may have one value only, so that one choice excludes the other. */
const ONE_OF_TWO: readonly FilterKey[] = [
  "contact",
  "promise",
  "cancelled",
  "rebound",
  "revisit",
  "position",
];

/** Whether of this condition one value is chosen, and not several. */
export function isOneOfTwo(key: FilterKey): boolean {
  return ONE_OF_TWO.includes(key);
}

/** The values of one condition, one by one. */
export function valuesOf(filter: VisitFilterText, key: FilterKey): readonly string[] {
  return listChoices(key, filter[key]);
}

/** The change of the filter that gives a condition these values. */
export function withValues(key: FilterKey, values: readonly string[]): Partial<VisitFilterText> {
  return { [key]: isOneOfTwo(key) ? (values.at(-1) ?? null) : formatChoices(values) };
}

/** Every condition but the dates, taken away. */
export const NO_CONDITIONS: Partial<VisitFilterText> = Object.fromEntries(
  FILTER_KEYS.filter((key) => key !== "range").map((key) => [key, null]),
);
