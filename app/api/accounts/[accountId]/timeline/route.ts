import { listTimelineEndpoint } from "@/lib/domain/accounts/endpoints";
import { listTimeline } from "@/lib/domain/accounts/queries/list-timeline";
import { serve } from "@/lib/http/serve";

export const GET = serve(listTimelineEndpoint, ({ viewer, params, query }) =>
  listTimeline(viewer.scope, params.accountId, query),
);
