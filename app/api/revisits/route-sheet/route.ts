import { getRouteSheetEndpoint } from "@/lib/domain/revisits/endpoints";
import { getRouteSheet } from "@/lib/domain/revisits/queries/get-route-sheet";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(getRouteSheetEndpoint, async ({ viewer, query }) =>
  getRouteSheet(viewer.scope, query, await readCalendar()),
);
