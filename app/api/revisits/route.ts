import { listRevisitsEndpoint } from "@/lib/domain/revisits/endpoints";
import { listRevisits } from "@/lib/domain/revisits/queries/list-revisits";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listRevisitsEndpoint, async ({ viewer, query }) =>
  listRevisits(viewer.scope, query, await readCalendar()),
);
