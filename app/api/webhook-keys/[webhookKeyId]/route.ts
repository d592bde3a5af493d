import { revokeWebhookKey } from "@/lib/domain/receipts/commands/manage-webhook-keys";
import { revokeWebhookKeyEndpoint } from "@/lib/domain/receipts/endpoints";
import { serve } from "@/lib/http/serve";

export const DELETE = serve(revokeWebhookKeyEndpoint, async ({ viewer, params }) => {
  await revokeWebhookKey(viewer.userId, params.webhookKeyId);
  return { id: params.webhookKeyId };
});
