import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { visitFilterSchema } from "../visits/schema";
import { agentActivityListSchema, agentDaySchema, agentListSchema } from "./schema";

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

export const listAgentActivityEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/agents/activity",
  summary: "What each agent did in the visits that match a filter",
  authorise: "viewer",
  query: visitFilterSchema,
  answer: agentActivityListSchema,
});

export const getAgentDayEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/agents/{agentId}/days/{day}",
  summary: "One agent's visits of one day in order, with what lies between them",
  authorise: "viewer",
  params: z.object({ agentId: z.uuid(), day: z.iso.date() }),
  answer: agentDaySchema,
});
