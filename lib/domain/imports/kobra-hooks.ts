"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  getKobraConnectionEndpoint,
  getRequirementsEndpoint,
  probeKobraEndpoint,
  setRequirementsEndpoint,
  setUpKobraEndpoint,
} from "./endpoints";
import { IMPORTS_KEY } from "./hooks";
import type { KobraSetup, Requirements } from "./schema/kobra";

const CONNECTION = [IMPORTS_KEY, "kobra"] as const;
const REQUIREMENTS = [IMPORTS_KEY, "requirements"] as const;
const PROBING_MS = 1_000;

/** How Kobra is reached; read again each second while a probe is under way. */
export function useKobraConnection() {
  return useQuery({
    queryKey: CONNECTION,
    queryFn: ({ signal }) => callEndpoint(getKobraConnectionEndpoint, { signal }),
    refetchInterval: ({ state }) => {
      const probe = state.data?.connection?.probe;
      return probe && probe.outcome === null ? PROBING_MS : false;
    },
  });
}

export function useSetUpKobra() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (setup: KobraSetup) => callEndpoint(setUpKobraEndpoint, { body: setup }),
    onSettled: () => client.invalidateQueries({ queryKey: CONNECTION }),
  });
}

export function useProbeKobra() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => callEndpoint(probeKobraEndpoint),
    onSettled: () => client.invalidateQueries({ queryKey: CONNECTION }),
  });
}

/** Which fields each type of import must bring. */
export function useRequirements() {
  return useQuery({
    queryKey: REQUIREMENTS,
    queryFn: ({ signal }) => callEndpoint(getRequirementsEndpoint, { signal }),
  });
}

export function useSetRequirements() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (requirements: Requirements) => callEndpoint(setRequirementsEndpoint, { body: requirements }),
    onSuccess: (saved) => client.setQueryData(REQUIREMENTS, saved),
  });
}
