import { askAgain } from "@/lib/domain/deliveries/commands/decide-deliveries";
import { askAgainEndpoint } from "@/lib/domain/deliveries/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(askAgainEndpoint, async ({ viewer, params }) => {
  await askAgain(viewer.userId, viewer.scope, params.deliveryId);
  return new Response(null, { status: 204 });
});
