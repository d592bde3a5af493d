import { assignCampaign } from "@/lib/domain/campaigns/commands/assign-campaign";
import { assignCampaignEndpoint } from "@/lib/domain/campaigns/endpoints/campaigns";
import { serve } from "@/lib/http/serve";

export const PUT = serve(assignCampaignEndpoint, ({ viewer, params, body }) =>
  assignCampaign(viewer.userId, params.campaignId, body.portfolioId),
);
