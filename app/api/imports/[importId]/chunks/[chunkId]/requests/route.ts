import { listRequestsEndpoint } from "@/lib/domain/imports/endpoints";
import { listRequests } from "@/lib/domain/imports/queries/list-chunks";
import { serve } from "@/lib/http/serve";

export const GET = serve(listRequestsEndpoint, async ({ viewer, params }) => ({
  requests: await listRequests(viewer, params.importId, params.chunkId),
}));
