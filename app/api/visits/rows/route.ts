import { readCalendar } from "@/lib/domain/settings/queries";
import { readVisitRowsEndpoint } from "@/lib/domain/visits/endpoints";
import { readVisitRows } from "@/lib/domain/visits/queries/visit-table";
import { serve } from "@/lib/http/serve";

export const GET = serve(readVisitRowsEndpoint, async ({ viewer, query }) =>
  readVisitRows(viewer.scope, query, await readCalendar()),
);
