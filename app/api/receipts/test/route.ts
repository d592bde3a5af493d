import { receiptWriter } from "@/lib/domain/receipts/commands/receipt-writer";
import { sendTestVisitEndpoint } from "@/lib/domain/receipts/endpoints";
import { makeTestVisit } from "@/lib/domain/receipts/rules/make-test-visit";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(sendTestVisitEndpoint, async () => {
  const body = Buffer.from(makeTestVisit(await readCalendar()));
  return { receiptId: await receiptWriter().write({ body, source: "test", webhookKeyId: null }) };
});
