import { replayReceipts } from "@/lib/domain/receipts/commands/replay-receipts";
import { replayReceiptsEndpoint } from "@/lib/domain/receipts/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(replayReceiptsEndpoint, async ({ viewer, body }) =>
  replayReceipts(viewer, body, await readCalendar()),
);
