"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { assignAgentEndpoint, listAgentsEndpoint } from "./endpoints";

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
