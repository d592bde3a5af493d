import { getImportRowEndpoint } from "@/lib/domain/imports/endpoints";
import { getRow } from "@/lib/domain/imports/queries/list-rows";
import { serve } from "@/lib/http/serve";

export const GET = serve(getImportRowEndpoint, ({ viewer, params }) =>
  getRow(viewer, params.importId, params.rowNumber),
);
