import { listReceiptsEndpoint } from "@/lib/domain/receipts/endpoints";
import { listReceipts } from "@/lib/domain/receipts/queries/list-receipts";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listReceiptsEndpoint, async ({ viewer, query }) =>
  listReceipts(viewer.scope, query, await readCalendar()),
);
