"use client";

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  countVisitsEndpoint,
  getVisitEndpoint,
  heatVisitsEndpoint,
  listVisitsEndpoint,
  mapVisitsEndpoint,
  recordEvidencePrintEndpoint,
} from "./endpoints";
import { FILTER_KEYS, type VisitFilterText } from "./rules/visit-filter";
import type { MapBounds } from "./schema";

const NO_CONDITION = Object.fromEntries(FILTER_KEYS.map((key) => [key, null])) as VisitFilterText;

/** Every visit that the viewer may see. */
export const ALL_VISITS: VisitFilterText = { ...NO_CONDITION, range: "all" };

/** Every query on visits has this as the head of its key: live events make them all read again. */
export const VISITS_KEY = "visits";

/** Visits that match, newest first, page by page. */
export function useVisits(filter: VisitFilterText) {
  return useInfiniteQuery({
    queryKey: [VISITS_KEY, "list", filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listVisitsEndpoint, { query: { ...filter, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // Live events keep it true; reading all pages again would shorten a list that somebody scrolled.
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** How many visits match, exactly; counted beside the list, which does not wait for it. */
export function useVisitTotal(filter: VisitFilterText) {
  return useQuery({
    queryKey: [VISITS_KEY, "total", filter],
    queryFn: ({ signal }) => callEndpoint(countVisitsEndpoint, { query: { ...filter }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What a map shows. */
type View = { readonly bounds: MapBounds; readonly zoom: number };

const viewQuery = (filter: VisitFilterText, view: View | null) => ({
  ...filter,
  bounds: view?.bounds.join(","),
  zoom: view && Math.round(view.zoom),
});

/** Visits that match, as the map shows them in one viewport; waits until the map says what it shows. */
export function useVisitMap(filter: VisitFilterText, view: View | null) {
  return useQuery({
    queryKey: [VISITS_KEY, "map", filter, view],
    queryFn: ({ signal }) => callEndpoint(mapVisitsEndpoint, { query: viewQuery(filter, view), signal }),
    enabled: view !== null,
    placeholderData: keepPreviousData,
  });
}

/** Where the visits that match crowd in one viewport; asked only while the heat is shown. */
export function useVisitHeat(filter: VisitFilterText, view: View | null, isShown: boolean) {
  return useQuery({
    queryKey: [VISITS_KEY, "heat", filter, view],
    queryFn: ({ signal }) => callEndpoint(heatVisitsEndpoint, { query: viewQuery(filter, view), signal }),
    enabled: isShown && view !== null,
    placeholderData: keepPreviousData,
  });
}

/** One visit whole; nothing while no id is given. */
export function useVisit(visitId: string | null) {
  return useQuery({
    queryKey: [VISITS_KEY, "detail", visitId],
    queryFn: ({ signal }) => callEndpoint(getVisitEndpoint, { params: { visitId: visitId ?? "" }, signal }),
    enabled: visitId !== null,
  });
}

/** Notes in the audit trail that the viewer prints this visit's evidence sheet. */
export function useRecordEvidencePrint(visitId: string) {
  return useMutation({
    mutationFn: () => callEndpoint(recordEvidencePrintEndpoint, { params: { visitId } }),
  });
}

/** The visits within a small box, one by one: for a spot where the map cannot part them. */
export function loadSpotVisits(filter: VisitFilterText) {
  return async (bounds: MapBounds) => {
    const [west, south, east, north] = bounds;
    const box = [west - SPOT_MARGIN, south - SPOT_MARGIN, east + SPOT_MARGIN, north + SPOT_MARGIN];
    const map = await callEndpoint(mapVisitsEndpoint, {
      query: { ...filter, bounds: box.join(","), zoom: 22 },
    });
    return map.visits;
  };
}
/** Degrees; about ten centimetres, so that rounding leaves nobody out. */
const SPOT_MARGIN = 1e-6;
