import { chooseSheet } from "@/lib/domain/uploads/commands/change-upload";
import { chooseSheetEndpoint } from "@/lib/domain/uploads/endpoints";
import { serve } from "@/lib/http/serve";

export const PUT = serve(chooseSheetEndpoint, async ({ viewer, params, body }) => {
  await chooseSheet(viewer, params.uploadId, body.sheet);
  return new Response(null, { status: 204 });
});
