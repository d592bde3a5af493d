import { resendFailures } from "@/lib/domain/imports/commands/resend-failures";
import { resendFailuresEndpoint } from "@/lib/domain/imports/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(resendFailuresEndpoint, ({ viewer, params }) =>
  resendFailures(viewer, params.importId),
);
