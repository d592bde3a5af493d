import { seeImports } from "@/lib/domain/imports/commands/see-imports";
import { seeImportsEndpoint } from "@/lib/domain/imports/endpoints";
import { serve } from "@/lib/http/serve";

export const POST = serve(seeImportsEndpoint, async ({ viewer, body }) => {
  await seeImports(viewer.userId, body.importIds);
  return new Response(null, { status: 204 });
});
