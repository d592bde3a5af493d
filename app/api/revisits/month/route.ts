import { countRevisitMonthEndpoint } from "@/lib/domain/revisits/endpoints";
import { countRevisitMonth } from "@/lib/domain/revisits/queries/count-revisits";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(countRevisitMonthEndpoint, async ({ viewer, query }) =>
  countRevisitMonth(viewer.scope, query, query.month, await readCalendar()),
);
