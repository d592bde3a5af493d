"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { exportFieldAccountsEndpoint, listFieldAccountsEndpoint } from "./endpoints/campaigns";
import { CAMPAIGNS_KEY } from "./hooks";

/** Accounts of a campaign's portfolio without a visit for so many days, page by page. */
export function useFieldAccounts(campaignId: string, withoutVisitDays: number) {
  return useInfiniteQuery({
    queryKey: [CAMPAIGNS_KEY, "field-accounts", campaignId, withoutVisitDays],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listFieldAccountsEndpoint, {
        params: { campaignId },
        query: { withoutVisitDays, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Where the browser fetches the same list as a CSV file. */
export function fieldAccountsCsvHref(campaignId: string, withoutVisitDays: number): string {
  const path = exportFieldAccountsEndpoint.path.replace("{campaignId}", encodeURIComponent(campaignId));
  return `${path}?${new URLSearchParams({ withoutVisitDays: String(withoutVisitDays) })}`;
}
