import { previewGestionEndpoint } from "@/lib/domain/deliveries/endpoints";
import { previewGestion } from "@/lib/domain/deliveries/queries/dry-run";
import { serve } from "@/lib/http/serve";

export const POST = serve(previewGestionEndpoint, async ({ viewer, body }) => ({
  preview: await previewGestion(viewer.scope, body, new Date()),
}));
