import { FILTER_KEYS, type VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";

/** The address of the visits that match a filter, with some conditions put in its place. */
export function visitsHref(filter: VisitFilterText, change: Partial<VisitFilterText>): string {
  const merged = { ...filter, ...change };
  const query = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const text = merged[key];
    if (text !== null) query.set(key, text);
  }
  return `/visits?${query}`;
}
