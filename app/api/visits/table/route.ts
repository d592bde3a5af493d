import { readCalendar } from "@/lib/domain/settings/queries";
import { listVisitTableEndpoint } from "@/lib/domain/visits/endpoints";
import { listVisitTable } from "@/lib/domain/visits/queries/visit-table";
import { serve } from "@/lib/http/serve";

export const GET = serve(listVisitTableEndpoint, async ({ viewer, query }) =>
  listVisitTable(viewer.scope, query, await readCalendar()),
);
