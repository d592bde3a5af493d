"use client";

import { useSearchParams } from "next/navigation";
import { parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { useCallback, useEffect, useMemo } from "react";
import { carryFilter } from "@/components/frame/carried-filter";
import { readViewQuery } from "@/lib/domain/views/rules";
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

/** Changes conditions; `push` (unless said otherwise) makes it a step that Back takes back. */
export type FilterChange = (
  change: Partial<VisitFilterText>,
  options?: { readonly history?: "push" | "replace" },
) => void;

/** The one filter, as it stands in the URL. Back goes to the filter before. */
export function useVisitFilter() {
  const [raw, setRaw] = useQueryStates(parsers, { history: "push" });
  const unreadable = useMemo(() => unreadableConditions(raw), [raw]);
  const filter: ReadableFilter = useMemo(() => {
    const readable = { ...raw, ...Object.fromEntries(unreadable.map((key) => [key, null])) };
    return { ...readable, range: readable.range ?? DEFAULT_RANGE };
  }, [raw, unreadable]);
  const setFilter: FilterChange = useCallback(
    (change, options) => void setRaw(change, { history: options?.history ?? "push" }),
    [setRaw],
  );
  const query = useFilterQuery();
  useEffect(() => carryFilter(query), [query]);
  return { filter, setFilter, unreadable };
}

/** The filter of the URL as a saved view and a link to another page hold it: nothing but the filter. */
export function useFilterQuery(): string {
  const search = useSearchParams().toString();
  return useMemo(() => readViewQuery(search), [search]);
}

/** Whether the period before the range is shown too: `compare=previous` in the URL. */
export function useComparison() {
  const [compare, setCompare] = useQueryState(
    "compare",
    parseAsStringLiteral(["previous"]).withOptions({ history: "push" }),
  );
  return {
    isCompared: compare === "previous",
    onCompare: (isCompared: boolean) => void setCompare(isCompared ? "previous" : null),
  };
}

/** The visit whose drawer is open: part of the URL, so that it can be shared and Back closes it. */
export function useOpenVisit() {
  const [visitId, setVisitId] = useQueryState("visit", parseAsString.withOptions({ history: "push" }));
  return { visitId, open: (id: string) => void setVisitId(id), close: () => void setVisitId(null) };
}

/** How the map is looked at: its view (`lat,lng,zoom`), and whether it shows heat. Moving it is no step for Back. */
export function useMapUrl() {
  const [view, setView] = useQueryState("at", parseAsString.withOptions({ history: "replace" }));
  const [layer, setLayer] = useQueryState(
    "layer",
    parseAsStringLiteral(["heat"]).withOptions({ history: "replace" }),
  );
  const hasHeat = layer === "heat";
  return {
    view,
    onView: (next: string) => void setView(next),
    hasHeat,
    toggleHeat: () => void setLayer(hasHeat ? null : "heat"),
  };
}
