"use client";

import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import type { VisitFilterText } from "../visits/rules/visit-filter";
import {
  assignAgentEndpoint,
  getAgentDayEndpoint,
  listAgentActivityEndpoint,
  listAgentsEndpoint,
} from "./endpoints";

const AGENTS_KEY = "agents";

/** Agents that the viewer may see, by name. */
export function useAgents() {
  return useQuery({
    queryKey: [AGENTS_KEY],
    queryFn: ({ signal }) => callEndpoint(listAgentsEndpoint, { signal }),
  });
}

/** Puts an agent into a portfolio and answers how many visits moved along. */
export function useAssignAgent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ agentId, portfolioId }: { readonly agentId: string; readonly portfolioId: string }) =>
      callEndpoint(assignAgentEndpoint, { params: { agentId }, body: { portfolioId } }),
    // Agents, the portfolios' counts, visits, the inbox: whatever has a portfolio may have changed.
    onSuccess: () => client.invalidateQueries(),
  });
}

const ACTIVITY_EVERY_MS = 30_000;

/** What each agent did in the visits that match. Read again now and then: it counts too much for each visit. */
export function useAgentActivity(filter: VisitFilterText) {
  return useQuery({
    queryKey: ["agent-activity", filter],
    queryFn: ({ signal }) => callEndpoint(listAgentActivityEndpoint, { query: { ...filter }, signal }),
    refetchInterval: ACTIVITY_EVERY_MS,
    placeholderData: keepPreviousData,
  });
}

/** Days of agents, in the order asked for; live events make them read again. */
export function useAgentDays(days: readonly { readonly agentId: string; readonly day: string }[]) {
  return useQueries({
    queries: days.map(({ agentId, day }) => ({
      // The live hooks of visits know this key.
      queryKey: ["agent-day", agentId, day],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        callEndpoint(getAgentDayEndpoint, { params: { agentId, day }, signal }),
      placeholderData: keepPreviousData,
    })),
  });
}
