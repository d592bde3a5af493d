"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { filterNamesEndpoint, previousTotalEndpoint, visitFacetEndpoint } from "./endpoints";
import { VISITS_KEY } from "./hooks";
import type { VisitFacet } from "./rules/visit-facets";
import type { VisitFilterText } from "./rules/visit-filter";

interface FacetQuestion {
  readonly facet: VisitFacet;
  /** For the facet `answer`: the key of the question. */
  readonly question?: string | undefined;
}

/** The options of one condition and how many visits each would give. Mount it where its list is open. */
export function useVisitFacet(filter: VisitFilterText, { facet, question }: FacetQuestion) {
  return useQuery({
    queryKey: [VISITS_KEY, "facet", facet, question, filter],
    queryFn: ({ signal }) =>
      callEndpoint(visitFacetEndpoint, { query: { ...filter, facet, question }, signal }),
    placeholderData: (previous, query) => (query?.queryKey[3] === question ? previous : undefined),
  });
}

const NAMED = ["agent", "portfolio", "account", "tag", "answer"] as const;

/** What people call the ids and keys of a filter; asks nothing while it has none. */
export function useFilterNames(filter: VisitFilterText) {
  const named = Object.fromEntries(NAMED.map((key) => [key, filter[key]]));
  return useQuery({
    queryKey: [VISITS_KEY, "filter-names", named],
    queryFn: ({ signal }) => callEndpoint(filterNamesEndpoint, { query: named, signal }),
    enabled: NAMED.some((key) => filter[key] !== null),
    staleTime: NAMES_STALE_MS,
    placeholderData: keepPreviousData,
  });
}
const NAMES_STALE_MS = 300_000;

/** How many visits matched in the period before the filter's range; asks nothing unless `isCompared`. */
export function usePreviousTotal(filter: VisitFilterText, isCompared: boolean) {
  return useQuery({
    queryKey: [VISITS_KEY, "previous-total", filter],
    queryFn: ({ signal }) => callEndpoint(previousTotalEndpoint, { query: { ...filter }, signal }),
    enabled: isCompared,
    // "Up to now" moves on.
    refetchInterval: PREVIOUS_REFRESH_MS,
  });
}
const PREVIOUS_REFRESH_MS = 60_000;
