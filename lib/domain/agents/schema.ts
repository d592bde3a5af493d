import { z } from "zod";

const agentSchema = z.object({
  id: z.string(),
  name: z.string(),
  kobraAgentId: z.string().nullable(),
  portfolioId: z.string(),
  lastVisitAt: z.string().nullable(),
});
export const agentListSchema = z.object({ agents: z.array(agentSchema) });
export type AgentList = z.infer<typeof agentListSchema>;
