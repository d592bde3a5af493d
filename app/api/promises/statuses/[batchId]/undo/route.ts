import { undoStatuses } from "@/lib/domain/promises/commands/undo-statuses";
import { undoStatusesEndpoint } from "@/lib/domain/promises/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(undoStatusesEndpoint, async ({ viewer, params }) =>
  undoStatuses({ userId: viewer.userId, scope: viewer.scope }, params.batchId, await readCalendar()),
);
