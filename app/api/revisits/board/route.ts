import { countRevisitsEndpoint } from "@/lib/domain/revisits/endpoints";
import { countRevisits } from "@/lib/domain/revisits/queries/count-revisits";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(countRevisitsEndpoint, async ({ viewer, query }) =>
  countRevisits(viewer.scope, query, await readCalendar()),
);
