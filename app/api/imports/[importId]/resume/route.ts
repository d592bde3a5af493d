import { resumeImport } from "@/lib/domain/imports/commands/steer-import";
import { resumeImportEndpoint } from "@/lib/domain/imports/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(resumeImportEndpoint, async ({ viewer, params }) => {
  await resumeImport(viewer, params.importId);
  return new Response(null, { status: 204 });
});
