import { getCampaignEndpoint } from "@/lib/domain/campaigns/endpoints/campaigns";
import { getCampaign } from "@/lib/domain/campaigns/queries/get-campaign";
import { serve } from "@/lib/http/serve";

export const GET = serve(getCampaignEndpoint, ({ viewer, params }) =>
  getCampaign(viewer.scope, params.campaignId),
);
