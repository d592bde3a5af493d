"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { cancelRebuildEndpoint, listRebuildsEndpoint, requestRebuildEndpoint } from "./endpoints";

const REBUILDS_KEY = "rebuilds";
const RUNNING_MS = 1_000;
const IDLE_MS = 30_000;

/** Visits being read again, and what was read before; followed closely while one runs. */
export function useRebuilds() {
  return useQuery({
    queryKey: [REBUILDS_KEY],
    queryFn: ({ signal }) => callEndpoint(listRebuildsEndpoint, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.rebuilds.some(({ status }) => status === "running") ? RUNNING_MS : IDLE_MS,
  });
}

/** Has every visit read again. */
export function useRequestRebuild() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => callEndpoint(requestRebuildEndpoint),
    onSuccess: () => client.invalidateQueries({ queryKey: [REBUILDS_KEY] }),
  });
}

/** Stops reading visits again. */
export function useCancelRebuild() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rebuildId: string) => callEndpoint(cancelRebuildEndpoint, { params: { rebuildId } }),
    onSettled: () => client.invalidateQueries({ queryKey: [REBUILDS_KEY] }),
  });
}
