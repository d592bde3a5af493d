import { markExportsSeen } from "@/lib/domain/exports/commands/end-export";
import { seeExportsEndpoint } from "@/lib/domain/exports/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(seeExportsEndpoint, async ({ viewer, body }) => {
  await markExportsSeen(viewer, body.exportIds);
  return new Response(null, { status: 204 });
});
