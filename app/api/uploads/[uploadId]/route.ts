import { discardUpload } from "@/lib/domain/uploads/commands/change-upload";
import { discardUploadEndpoint, getUploadEndpoint } from "@/lib/domain/uploads/endpoints";
import { getUpload } from "@/lib/domain/uploads/queries/get-upload";
import { serve } from "@/lib/http/serve";

export const GET = serve(getUploadEndpoint, async ({ viewer, params }) => getUpload(viewer, params.uploadId));

export const DELETE = serve(discardUploadEndpoint, async ({ viewer, params }) => {
  await discardUpload(viewer, params.uploadId);
  return new Response(null, { status: 204 });
});
