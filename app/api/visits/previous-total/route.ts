import { readCalendar } from "@/lib/domain/settings/queries";
import { previousTotalEndpoint } from "@/lib/domain/visits/endpoints";
import { countPrevious } from "@/lib/domain/visits/queries/count-previous";
import { serve } from "@/lib/http/serve";

export const GET = serve(previousTotalEndpoint, async ({ viewer, query }) =>
  countPrevious(viewer.scope, query, await readCalendar()),
);
