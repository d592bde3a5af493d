import { listAgentsEndpoint } from "@/lib/domain/agents/endpoints";
import { listAgents } from "@/lib/domain/agents/queries/list-agents";
import { serve } from "@/lib/http/serve";

export const GET = serve(listAgentsEndpoint, ({ viewer }) => listAgents(viewer.scope));
