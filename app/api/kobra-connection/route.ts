import { setUpKobra } from "@/lib/domain/imports/commands/set-up-kobra";
import { getKobraConnectionEndpoint, setUpKobraEndpoint } from "@/lib/domain/imports/endpoints";
import { findKobraConnection } from "@/lib/domain/imports/queries/find-kobra-connection";
import { serve } from "@/lib/http/serve";

export const GET = serve(getKobraConnectionEndpoint, () => findKobraConnection());

export const PUT = serve(setUpKobraEndpoint, async ({ viewer, body }) => {
  await setUpKobra(viewer.userId, body);
  return new Response(null, { status: 204 });
});
