"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { changeTruthRulesEndpoint, getTruthRulesEndpoint } from "./endpoints";
import type { TruthRules } from "./schema";

const TRUTH_RULES_KEY = "truth-rules";
const WHILE_JUDGING_MS = 2_000;

/** The rules that visits are judged by; read again while the worker judges all visits by new ones. */
export function useTruthRules() {
  return useQuery({
    queryKey: [TRUTH_RULES_KEY],
    queryFn: ({ signal }) => callEndpoint(getTruthRulesEndpoint, { signal }),
    refetchInterval: ({ state }) => (state.data?.isJudgingAll ? WHILE_JUDGING_MS : false),
  });
}

/** Replaces the rules. */
export function useChangeTruthRules() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rules: TruthRules) => callEndpoint(changeTruthRulesEndpoint, { body: rules }),
    onSuccess: () => client.invalidateQueries({ queryKey: [TRUTH_RULES_KEY] }),
  });
}
