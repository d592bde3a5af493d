import { listCampaignsEndpoint } from "@/lib/domain/campaigns/endpoints/campaigns";
import { listCampaigns } from "@/lib/domain/campaigns/queries/list-campaigns";
import { serve } from "@/lib/http/serve";

export const GET = serve(listCampaignsEndpoint, ({ viewer, query }) =>
  listCampaigns(viewer.scope, query.seen),
);
