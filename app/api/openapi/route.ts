import { apiDocumentEndpoint } from "@/lib/domain/reports/endpoints";
import { buildApiDocument } from "@/lib/http/api-document";
import { serve } from "@/lib/http/serve";

export const GET = serve(apiDocumentEndpoint, async () => Response.json(buildApiDocument()));
