import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { agentListSchema } from "./schema";

export const listAgentsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/agents",
  summary: "Agents that the viewer may see",
  authorise: "viewer",
  answer: agentListSchema,
});

export const assignAgentEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/agents/{agentId}/portfolio",
  summary: "Put an agent, and the visits that follow the agent, into a portfolio",
  authorise: "admin",
  params: z.object({ agentId: z.uuid() }),
  body: z.strictObject({ portfolioId: z.uuid() }),
  answer: z.object({ movedVisits: z.number().int() }),
});
