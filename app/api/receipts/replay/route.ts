import { replayReceipts } from "@/lib/domain/receipts/commands/replay-receipts";
import { replayReceiptsEndpoint } from "@/lib/domain/receipts/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(replayReceiptsEndpoint, async ({ viewer, body }) => ({
  replayed: await replayReceipts(viewer, body),
}));
