import { confirmUpload } from "@/lib/domain/uploads/commands/confirm-upload";
import { confirmUploadEndpoint } from "@/lib/domain/uploads/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(confirmUploadEndpoint, async ({ viewer, params, body }) =>
  confirmUpload(viewer, params.uploadId, body),
);
