import { overviewEndpoint } from "@/lib/domain/reports/endpoints";
import { readOverview } from "@/lib/domain/reports/queries";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(overviewEndpoint, async ({ viewer }) =>
  readOverview(viewer.scope, await readCalendar()),
);
