import { setStatuses } from "@/lib/domain/promises/commands/set-statuses";
import { setStatusesEndpoint } from "@/lib/domain/promises/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(setStatusesEndpoint, async ({ viewer, query, body }) =>
  setStatuses({ userId: viewer.userId, scope: viewer.scope }, body, query, await readCalendar()),
);
