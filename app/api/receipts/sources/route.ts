import { listReceiptSourcesEndpoint } from "@/lib/domain/receipts/endpoints";
import { listReceiptSources } from "@/lib/domain/receipts/queries/list-webhook-keys";
import { serve } from "@/lib/http/serve";

export const GET = serve(listReceiptSourcesEndpoint, () => listReceiptSources());
