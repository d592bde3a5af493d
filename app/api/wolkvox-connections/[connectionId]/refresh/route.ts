import { requestRefresh } from "@/lib/domain/campaigns/commands/request-refresh";
import { refreshConnectionEndpoint } from "@/lib/domain/campaigns/endpoints/connections";
import { serve } from "@/lib/http/serve";

export const POST = serve(refreshConnectionEndpoint, ({ viewer, params }) =>
  requestRefresh(viewer.userId, params.connectionId),
);
