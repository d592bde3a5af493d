import { cancelExport } from "@/lib/domain/exports/commands/end-export";
import { cancelExportEndpoint } from "@/lib/domain/exports/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(cancelExportEndpoint, async ({ viewer, params }) => {
  await cancelExport(viewer, params.exportId);
  return new Response(null, { status: 204 });
});
