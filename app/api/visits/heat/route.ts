import { readCalendar } from "@/lib/domain/settings/queries";
import { heatVisitsEndpoint } from "@/lib/domain/visits/endpoints";
import { heatVisits } from "@/lib/domain/visits/queries/heat-visits";
import { serve } from "@/lib/http/serve";

export const GET = serve(heatVisitsEndpoint, async ({ viewer, query }) =>
  heatVisits(viewer.scope, query, await readCalendar()),
);
