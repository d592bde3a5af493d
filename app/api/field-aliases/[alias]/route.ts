import { forgetFieldAlias } from "@/lib/domain/receipts/commands/teach-field-alias";
import { forgetFieldAliasEndpoint } from "@/lib/domain/receipts/endpoints";
import { serve } from "@/lib/http/serve";

export const DELETE = serve(forgetFieldAliasEndpoint, async ({ viewer, params }) => {
  await forgetFieldAlias(viewer.userId, params.alias);
  return { alias: params.alias };
});
