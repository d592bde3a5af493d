import { findReceiptEndpoint } from "@/lib/domain/receipts/endpoints";
import { getReceiptState } from "@/lib/domain/receipts/queries/find-receipt";
import { serve } from "@/lib/http/serve";

export const GET = serve(findReceiptEndpoint, ({ caller, viewer, params }) =>
  getReceiptState(
    caller.kind === "webhook-key" ? { webhookKeyId: caller.webhookKeyId } : { scope: viewer.scope },
    params.receiptId,
  ),
);
