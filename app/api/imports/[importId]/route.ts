import { getImportEndpoint } from "@/lib/domain/imports/endpoints";
import { getImport } from "@/lib/domain/imports/queries/get-import";
import { serve } from "@/lib/http/serve";

export const GET = serve(getImportEndpoint, ({ viewer, params }) => getImport(viewer, params.importId));
