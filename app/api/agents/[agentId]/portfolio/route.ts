import { assignAgent } from "@/lib/domain/agents/commands";
import { assignAgentEndpoint } from "@/lib/domain/agents/endpoints";
import { serve } from "@/lib/http/serve";

export const PUT = serve(assignAgentEndpoint, ({ viewer, params, body }) =>
  assignAgent(viewer.userId, params.agentId, body.portfolioId),
);
