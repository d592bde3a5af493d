import { changeOwnFields } from "@/lib/domain/accounts/commands/change-own-fields";
import { changeOwnFieldsEndpoint } from "@/lib/domain/accounts/endpoints";
import { serve } from "@/lib/http/serve";

export const PUT = serve(changeOwnFieldsEndpoint, async ({ viewer, params, body }) => {
  await changeOwnFields(viewer, params.accountId, body);
  return new Response(null, { status: 204 });
});
