import { decideDelivery } from "@/lib/domain/deliveries/commands/decide-deliveries";
import { decideDeliveryEndpoint } from "@/lib/domain/deliveries/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(decideDeliveryEndpoint, async ({ viewer, params, body }) => {
  await decideDelivery(viewer.userId, viewer.scope, params.deliveryId, body.decision);
  return new Response(null, { status: 204 });
});
