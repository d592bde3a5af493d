import { countReplayableEndpoint } from "@/lib/domain/receipts/endpoints";
import { countReplayable } from "@/lib/domain/receipts/queries/count-replayable";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(countReplayableEndpoint, async ({ viewer, query }) =>
  countReplayable(viewer.scope, query, await readCalendar()),
);
