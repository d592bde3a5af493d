import { readOriginalEndpoint } from "@/lib/domain/campaigns/endpoints/campaigns";
import { readOriginal } from "@/lib/domain/campaigns/queries/read-original";
import { serve } from "@/lib/http/serve";

export const GET = serve(readOriginalEndpoint, ({ viewer, params, query }) =>
  readOriginal(viewer.scope, params.campaignId, new Date(query.at)),
);
