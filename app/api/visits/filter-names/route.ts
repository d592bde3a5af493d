import { readCalendar } from "@/lib/domain/settings/queries";
import { filterNamesEndpoint } from "@/lib/domain/visits/endpoints";
import { nameFilter } from "@/lib/domain/visits/queries/name-filter";
import { serve } from "@/lib/http/serve";

export const GET = serve(filterNamesEndpoint, async ({ viewer, query }) =>
  nameFilter(viewer.scope, query, await readCalendar()),
);
