"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { healthDetailsEndpoint, overviewEndpoint } from "./endpoints";

const OVERVIEW_KEY = "overview";
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

const HEALTH_REFRESH_MS = 60_000;

/** What is late or failing, asked once a minute and at each live event. */
export function useHealth() {
  return useQuery({
    queryKey: ["health"],
    queryFn: ({ signal }) => callEndpoint(healthDetailsEndpoint, { signal }),
    refetchInterval: HEALTH_REFRESH_MS,
    retry: false,
  });
}
