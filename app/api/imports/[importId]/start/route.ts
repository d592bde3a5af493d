import { startImport } from "@/lib/domain/imports/commands/steer-import";
import { startImportEndpoint } from "@/lib/domain/imports/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(startImportEndpoint, async ({ viewer, params }) => {
  await startImport(viewer, params.importId);
  return new Response(null, { status: 204 });
});
