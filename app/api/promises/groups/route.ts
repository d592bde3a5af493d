import { groupPromisesEndpoint } from "@/lib/domain/promises/endpoints";
import { groupPromises } from "@/lib/domain/promises/queries/count-board";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(groupPromisesEndpoint, async ({ viewer, query }) =>
  groupPromises(viewer.scope, query, await readCalendar()),
);
