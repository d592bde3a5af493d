import { addWebhookKey } from "@/lib/domain/receipts/commands/manage-webhook-keys";
import { addWebhookKeyEndpoint, listWebhookKeysEndpoint } from "@/lib/domain/receipts/endpoints";
import { listWebhookKeys } from "@/lib/domain/receipts/queries/list-webhook-keys";
import { serve } from "@/lib/http/serve";

export const GET = serve(listWebhookKeysEndpoint, () => listWebhookKeys());
export const POST = serve(addWebhookKeyEndpoint, ({ viewer, body }) =>
  addWebhookKey(viewer.userId, body.label),
);
