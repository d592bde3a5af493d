import { readDriftEndpoint } from "@/lib/domain/receipts/endpoints";
import { readDrift } from "@/lib/domain/receipts/queries/read-drift";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(readDriftEndpoint, async ({ viewer }) =>
  readDrift(viewer.scope, await readCalendar()),
);
