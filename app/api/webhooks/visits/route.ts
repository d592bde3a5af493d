import { receiptWriter } from "@/lib/domain/receipts/commands/receipt-writer";
import { LARGEST_VISIT_BYTES, postVisitEndpoint } from "@/lib/domain/receipts/endpoints";
import { readBody } from "@/lib/http/read-body";
import { serve } from "@/lib/http/serve";

/** Kobra's "Finish Visit" webhook: the raw bytes are committed before the answer, whatever they say. */
export const POST = serve(postVisitEndpoint, async ({ request, caller }) => {
  const body = await readBody(request, LARGEST_VISIT_BYTES);
  const webhookKeyId = caller.kind === "webhook-key" ? caller.webhookKeyId : null;
  const receiptId = await receiptWriter().write({ body, source: "webhook", webhookKeyId });
  return { status: "accepted" as const, receiptId };
});
