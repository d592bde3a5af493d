import { readCalendar } from "@/lib/domain/settings/queries";
import { visitFacetEndpoint } from "@/lib/domain/visits/endpoints";
import { countFacet } from "@/lib/domain/visits/queries/count-facet";
import { serve } from "@/lib/http/serve";

export const GET = serve(visitFacetEndpoint, async ({ viewer, query }) =>
  countFacet(viewer.scope, query, await readCalendar()),
);
