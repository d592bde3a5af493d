import { listReceiptsEndpoint } from "@/lib/domain/receipts/endpoints";
import { listReceipts } from "@/lib/domain/receipts/queries/list-receipts";
import { serve } from "@/lib/http/serve";

export const GET = serve(listReceiptsEndpoint, ({ viewer, query }) => listReceipts(viewer.scope, query));
