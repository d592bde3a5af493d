import { previewMappingEndpoint } from "@/lib/domain/questions/endpoints";
import { countVisitsAffected } from "@/lib/domain/questions/queries/visits-affected";
import { serve } from "@/lib/http/serve";

export const POST = serve(previewMappingEndpoint, async ({ body }) => ({
  visitsToRead: await countVisitsAffected(body),
}));
