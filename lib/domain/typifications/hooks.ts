"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  getTypificationsEndpoint,
  getTypificationVersionEndpoint,
  listTypificationOptionsEndpoint,
  readCoverageEndpoint,
  saveTypificationsEndpoint,
} from "./endpoints";
import type { SaveTypifications, TypificationRule } from "./schema";

const TYPIFICATIONS_KEY = "typifications";

/** The rules in force with their versions. */
export function useTypifications() {
  return useQuery({
    queryKey: [TYPIFICATIONS_KEY, "state"],
    queryFn: ({ signal }) => callEndpoint(getTypificationsEndpoint, { signal }),
  });
}

/** Tags, products and answers to write rules on. */
export function useTypificationOptions() {
  return useQuery({
    queryKey: [TYPIFICATIONS_KEY, "options"],
    queryFn: ({ signal }) => callEndpoint(listTypificationOptionsEndpoint, { signal }),
  });
}

/** How rules, saved or not, fall on the last 30 days; nothing while they are null. */
export function useCoverage(rules: TypificationRule[] | null) {
  return useQuery({
    queryKey: [TYPIFICATIONS_KEY, "coverage", rules],
    queryFn: ({ signal }) => callEndpoint(readCoverageEndpoint, { body: { rules: rules ?? [] }, signal }),
    enabled: rules !== null,
    placeholderData: keepPreviousData,
  });
}

/** Saves the rules as the next version. */
export function useSaveTypifications() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (save: SaveTypifications) => callEndpoint(saveTypificationsEndpoint, { body: save }),
    onSuccess: () => client.invalidateQueries({ queryKey: [TYPIFICATIONS_KEY, "state"] }),
  });
}

/** The rules of an earlier version, to go back to. */
export function useTypificationVersion() {
  return useMutation({
    mutationFn: (version: number) =>
      callEndpoint(getTypificationVersionEndpoint, { params: { version: String(version) } }),
  });
}
