import { pauseImport } from "@/lib/domain/imports/commands/steer-import";
import { pauseImportEndpoint } from "@/lib/domain/imports/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(pauseImportEndpoint, async ({ viewer, params }) => {
  await pauseImport(viewer, params.importId);
  return new Response(null, { status: 204 });
});
