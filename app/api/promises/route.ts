import { listPromisesEndpoint } from "@/lib/domain/promises/endpoints";
import { listPromises } from "@/lib/domain/promises/queries/list-promises";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listPromisesEndpoint, async ({ viewer, query }) =>
  listPromises(viewer.scope, query, await readCalendar()),
);
