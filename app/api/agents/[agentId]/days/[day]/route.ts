import { getAgentDayEndpoint } from "@/lib/domain/agents/endpoints";
import { getAgentDay } from "@/lib/domain/agents/queries/get-agent-day";
import { serve } from "@/lib/http/serve";

export const GET = serve(getAgentDayEndpoint, ({ viewer, params }) =>
  getAgentDay(viewer.scope, params.agentId, params.day),
);
