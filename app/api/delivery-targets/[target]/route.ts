import { steerTarget } from "@/lib/domain/deliveries/commands/steer-target";
import { steerTargetEndpoint } from "@/lib/domain/deliveries/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(steerTargetEndpoint, async ({ viewer, params, body }) => {
  await steerTarget(viewer.userId, params.target, body, await readCalendar());
  return new Response(null, { status: 204 });
});
