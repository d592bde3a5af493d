"use client";

import { parseAsString, useQueryState, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { DEFAULT_RANGE } from "@/lib/domain/visits/rules/date-range";
import {
  FILTER_KEYS,
  type FilterKey,
  unreadableConditions,
  type VisitFilterText,
} from "@/lib/domain/visits/rules/visit-filter";

type FilterParsers = Record<FilterKey, typeof parseAsString>;
const parsers = Object.fromEntries(FILTER_KEYS.map((key) => [key, parseAsString])) as FilterParsers;

/** The filter that a screen reads by, and with it always a range. */
export type ReadableFilter = VisitFilterText & { readonly range: string };

/** The one filter, as it stands in the URL. Back goes to the filter before. */
export function useVisitFilter() {
  const [raw, setFilter] = useQueryStates(parsers, { history: "push" });
  const unreadable = useMemo(() => unreadableConditions(raw), [raw]);
  const filter: ReadableFilter = useMemo(() => {
    const readable = { ...raw, ...Object.fromEntries(unreadable.map((key) => [key, null])) };
    return { ...readable, range: readable.range ?? DEFAULT_RANGE };
  }, [raw, unreadable]);
  return { filter, setFilter, unreadable };
}

/** The visit whose drawer is open: part of the URL, so that it can be shared and Back closes it. */
export function useOpenVisit() {
  const [visitId, setVisitId] = useQueryState("visit", parseAsString.withOptions({ history: "push" }));
  return { visitId, open: (id: string) => void setVisitId(id), close: () => void setVisitId(null) };
}
