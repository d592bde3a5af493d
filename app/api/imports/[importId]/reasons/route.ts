import { listReasonsEndpoint } from "@/lib/domain/imports/endpoints";
import { listReasons } from "@/lib/domain/imports/queries/list-reasons";
import { serve } from "@/lib/http/serve";

export const GET = serve(listReasonsEndpoint, async ({ viewer, params }) => ({
  reasons: await listReasons(viewer, params.importId),
}));
