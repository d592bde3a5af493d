import { readCalendar } from "@/lib/domain/settings/queries";
import { countVisitsEndpoint } from "@/lib/domain/visits/endpoints";
import { countVisits } from "@/lib/domain/visits/queries/count-visits";
import { serve } from "@/lib/http/serve";

export const GET = serve(countVisitsEndpoint, async ({ viewer, query }) => ({
  total: await countVisits(viewer.scope, query, await readCalendar()),
}));
