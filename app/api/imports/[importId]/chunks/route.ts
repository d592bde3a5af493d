import { listChunksEndpoint } from "@/lib/domain/imports/endpoints";
import { listChunks } from "@/lib/domain/imports/queries/list-chunks";
import { serve } from "@/lib/http/serve";

export const GET = serve(listChunksEndpoint, ({ viewer, params, query }) =>
  listChunks(viewer, params.importId, { after: query.after, onlyTroubled: query.troubled === "1" }),
);
