import { downloadReceiptEndpoint } from "@/lib/domain/receipts/endpoints";
import { getReceiptBody } from "@/lib/domain/receipts/queries/find-receipt";
import { serve } from "@/lib/http/serve";

export const GET = serve(downloadReceiptEndpoint, async ({ viewer, params }) => {
  const { body, isJson } = await getReceiptBody(viewer.scope, params.receiptId);
  return new Response(body, {
    headers: {
      // Whatever came must not be taken for a page of ours: saved, never shown or guessed at.
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${params.receiptId}.${isJson ? "json" : "bin"}"`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "no-store",
    },
  });
});
