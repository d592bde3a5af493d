"use client";

import { useQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { listReceiptIssuesEndpoint, listReceiptSourcesEndpoint, readDriftEndpoint } from "./endpoints";
import { RECEIPTS_KEY } from "./hooks";

const REFRESH_MS = 30_000;

/** What keeps receipts in quarantine, by cause. */
export function useReceiptIssues() {
  return useQuery({
    queryKey: [RECEIPTS_KEY, "issues"],
    queryFn: ({ signal }) => callEndpoint(listReceiptIssuesEndpoint, { signal }),
    refetchInterval: REFRESH_MS,
  });
}

/** What Kobra sends and nobody knows. */
export function useDrift() {
  return useQuery({
    // Counts the answers of 30 days: read on its own beat, and not at every visit that arrives.
    queryKey: ["receipt-drift"],
    queryFn: ({ signal }) => callEndpoint(readDriftEndpoint, { signal }),
    refetchInterval: REFRESH_MS,
  });
}

/** The keys through which receipts came. */
export function useReceiptSources() {
  return useQuery({
    queryKey: ["receipt-sources"],
    queryFn: ({ signal }) => callEndpoint(listReceiptSourcesEndpoint, { signal }),
    staleTime: 60_000,
  });
}
