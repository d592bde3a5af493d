"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { getAccountEndpoint, listTimelineEndpoint, searchAccountsEndpoint } from "./endpoints";

/** The head of every key here: live events make them all read again. */
export const ACCOUNTS_KEY = "accounts";

/** One account whole, but for its timeline. */
export function useAccount(accountId: string) {
  return useQuery({
    queryKey: [ACCOUNTS_KEY, "detail", accountId],
    queryFn: ({ signal }) => callEndpoint(getAccountEndpoint, { params: { accountId }, signal }),
  });
}

/** What happened to an account, the latest first, page by page. */
export function useAccountTimeline(accountId: string) {
  return useInfiniteQuery({
    queryKey: [ACCOUNTS_KEY, "timeline", accountId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listTimelineEndpoint, { params: { accountId }, query: { cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

const SHORTEST_SEARCH = 3;

/** A handful of accounts by externalID or client name; nothing below three characters. */
export function useAccountSearch(text: string) {
  const q = text.trim();
  return useQuery({
    queryKey: [ACCOUNTS_KEY, "search", q],
    queryFn: ({ signal }) => callEndpoint(searchAccountsEndpoint, { query: { q }, signal }),
    enabled: q.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
