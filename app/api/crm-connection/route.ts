import { setUpCrm } from "@/lib/domain/deliveries/commands/set-up-crm";
import { getCrmConnectionEndpoint, setUpCrmEndpoint } from "@/lib/domain/deliveries/endpoints";
import { findCrmConnection } from "@/lib/domain/deliveries/queries/find-crm-connection";
import { serve } from "@/lib/http/serve";

export const GET = serve(getCrmConnectionEndpoint, async () => ({ connection: await findCrmConnection() }));

export const PUT = serve(setUpCrmEndpoint, async ({ viewer, body }) => {
  await setUpCrm(viewer.userId, body);
  return new Response(null, { status: 204 });
});
