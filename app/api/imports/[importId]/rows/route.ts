import { listImportRowsEndpoint } from "@/lib/domain/imports/endpoints";
import { listRows } from "@/lib/domain/imports/queries/list-rows";
import { serve } from "@/lib/http/serve";

export const GET = serve(listImportRowsEndpoint, ({ viewer, params, query }) =>
  listRows(viewer, params.importId, query),
);
