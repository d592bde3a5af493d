import { cancelImport } from "@/lib/domain/imports/commands/steer-import";
import { cancelImportEndpoint } from "@/lib/domain/imports/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(cancelImportEndpoint, async ({ viewer, params, body }) => {
  await cancelImport(viewer, params.importId, body.mostRows);
  return new Response(null, { status: 204 });
});
