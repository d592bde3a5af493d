import { findReceiptEndpoint } from "@/lib/domain/receipts/endpoints";
import { getReceiptState, type ReceiptReader } from "@/lib/domain/receipts/queries/find-receipt";
import type { Caller } from "@/lib/http/authorise";
import { serve } from "@/lib/http/serve";

export const GET = serve(findReceiptEndpoint, ({ caller, params }) =>
  getReceiptState(readerOf(caller), params.receiptId),
);

function readerOf(caller: Caller): ReceiptReader {
  if (caller.kind === "webhook-key") return { webhookKeyId: caller.webhookKeyId };
  return { scope: caller.kind === "viewer" ? caller.viewer.scope : { kind: "portfolios", portfolioIds: [] } };
}
