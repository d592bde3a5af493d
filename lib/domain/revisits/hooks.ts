"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  countRevisitMonthEndpoint,
  countRevisitsEndpoint,
  getRouteSheetEndpoint,
  listRevisitsEndpoint,
} from "./endpoints";
import type { RevisitBucket } from "./schema";

const REVISITS_KEY = "revisits";
/** Counted over every account: read on its own beat, and not at each visit that arrives. */
const REFRESH_MS = 15_000;

/** Whose revisits, as it stands in the URL. */
export interface RevisitFilterText {
  readonly agent: string | null;
  readonly portfolio: string | null;
  readonly settled: "yes" | null;
}

/** How many each agent has before them. */
export function useRevisitBoard(filter: RevisitFilterText) {
  return useQuery({
    queryKey: [REVISITS_KEY, "board", filter],
    queryFn: ({ signal }) => callEndpoint(countRevisitsEndpoint, { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}

/** Revisits of one bucket or one day, page by page. */
export function useRevisits(
  filter: RevisitFilterText,
  of: { readonly bucket: RevisitBucket } | { readonly day: string },
) {
  return useInfiniteQuery({
    queryKey: [REVISITS_KEY, "list", filter, of],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listRevisitsEndpoint, { query: { ...filter, ...of, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}

/** One month (`YYYY-MM`) by day. */
export function useRevisitMonth(filter: RevisitFilterText, month: string) {
  return useQuery({
    queryKey: [REVISITS_KEY, "month", filter, month],
    queryFn: ({ signal }) => callEndpoint(countRevisitMonthEndpoint, { query: { ...filter, month }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}

/** One agent's day in the order of going; nothing while no agent is chosen. */
export function useRouteSheet(agent: string | null, day: string, isWithOverdue: boolean) {
  return useQuery({
    queryKey: [REVISITS_KEY, "route-sheet", agent, day, isWithOverdue],
    queryFn: ({ signal }) =>
      callEndpoint(getRouteSheetEndpoint, {
        query: { agent, day, overdue: isWithOverdue ? "yes" : null },
        signal,
      }),
    enabled: agent !== null,
  });
}
