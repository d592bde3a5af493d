import { readReceiptEndpoint } from "@/lib/domain/receipts/endpoints";
import { getReceiptDetail } from "@/lib/domain/receipts/queries/find-receipt";
import { serve } from "@/lib/http/serve";

export const GET = serve(readReceiptEndpoint, ({ viewer, params }) =>
  getReceiptDetail(viewer.scope, params.receiptId),
);
