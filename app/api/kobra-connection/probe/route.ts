import { askForProbe } from "@/lib/domain/imports/commands/probe-kobra";
import { probeKobraEndpoint } from "@/lib/domain/imports/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(probeKobraEndpoint, async () => {
  await askForProbe();
  return new Response(null, { status: 204 });
});
