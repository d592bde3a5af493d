import { readCalendar } from "@/lib/domain/settings/queries";
import { listVisitsEndpoint } from "@/lib/domain/visits/endpoints";
import { listVisits } from "@/lib/domain/visits/queries/list-visits";
import { serve } from "@/lib/http/serve";

export const GET = serve(listVisitsEndpoint, async ({ viewer, query }) =>
  listVisits(viewer.scope, query, await readCalendar()),
);
