"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { overviewEndpoint } from "./endpoints";

export const OVERVIEW_KEY = "overview";
const REFRESH_MS = 30_000;

/** Today's numbers; live events refresh them sooner. */
export function useOverview() {
  return useQuery({
    queryKey: [OVERVIEW_KEY],
    queryFn: ({ signal }) => callEndpoint(overviewEndpoint, { signal }),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}
