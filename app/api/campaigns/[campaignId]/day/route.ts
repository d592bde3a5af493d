import { getCampaignDayEndpoint } from "@/lib/domain/campaigns/endpoints/campaigns";
import { getCampaignDay } from "@/lib/domain/campaigns/queries/get-campaign-day";
import { serve } from "@/lib/http/serve";

export const GET = serve(getCampaignDayEndpoint, ({ viewer, params, query }) =>
  getCampaignDay(viewer.scope, params.campaignId, { ...query, now: new Date() }),
);
