import { previewInactivationEndpoint } from "@/lib/domain/accounts/endpoints";
import { previewInactivation } from "@/lib/domain/accounts/queries/choose-inactivation";
import { serve } from "@/lib/http/serve";

export const POST = serve(previewInactivationEndpoint, ({ viewer, body }) =>
  previewInactivation(viewer.scope, body),
);
