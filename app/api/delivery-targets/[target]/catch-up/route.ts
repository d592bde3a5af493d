import { countCatchUpEndpoint } from "@/lib/domain/deliveries/endpoints";
import { countCatchUp } from "@/lib/domain/deliveries/queries/count-catch-up";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(countCatchUpEndpoint, async ({ params, query }) =>
  countCatchUp(params.target, query.since, (await readCalendar()).timeZone),
);
