import { listAgentActivityEndpoint } from "@/lib/domain/agents/endpoints";
import { listAgentActivity } from "@/lib/domain/agents/queries/list-agent-activity";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listAgentActivityEndpoint, async ({ viewer, query }) =>
  listAgentActivity(viewer.scope, query, await readCalendar()),
);
