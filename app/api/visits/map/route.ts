import { readCalendar } from "@/lib/domain/settings/queries";
import { mapVisitsEndpoint } from "@/lib/domain/visits/endpoints";
import { mapVisits } from "@/lib/domain/visits/queries/map-visits";
import { serve } from "@/lib/http/serve";

export const GET = serve(mapVisitsEndpoint, async ({ viewer, query }) =>
  mapVisits(viewer.scope, query, await readCalendar()),
);
