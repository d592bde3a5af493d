import { planUpload } from "@/lib/domain/uploads/commands/change-upload";
import { planUploadEndpoint } from "@/lib/domain/uploads/endpoints";
import { serve } from "@/lib/http/serve";

export const PUT = serve(planUploadEndpoint, async ({ viewer, params, body }) => {
  await planUpload(viewer, params.uploadId, body);
  return new Response(null, { status: 204 });
});
