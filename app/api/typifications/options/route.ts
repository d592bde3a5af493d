import { listTypificationOptionsEndpoint } from "@/lib/domain/typifications/endpoints";
import { listTypificationOptions } from "@/lib/domain/typifications/queries/list-options";
import { serve } from "@/lib/http/serve";

export const GET = serve(listTypificationOptionsEndpoint, ({ viewer }) =>
  listTypificationOptions(viewer.scope, new Date()),
);
