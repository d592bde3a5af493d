import { listImportsEndpoint } from "@/lib/domain/imports/endpoints";
import { listImports } from "@/lib/domain/imports/queries/list-imports";
import { serve } from "@/lib/http/serve";

export const GET = serve(listImportsEndpoint, ({ viewer, query }) => listImports(viewer, query));
