import { compareCampaignsEndpoint } from "@/lib/domain/campaigns/endpoints/campaigns";
import { compareCampaigns } from "@/lib/domain/campaigns/queries/compare-campaigns";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(compareCampaignsEndpoint, async ({ viewer, query }) =>
  compareCampaigns(viewer.scope, query, await readCalendar()),
);
