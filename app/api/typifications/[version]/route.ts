import { Problem } from "@/lib/core/errors";
import { getTypificationVersionEndpoint } from "@/lib/domain/typifications/endpoints";
import { findTypificationSet } from "@/lib/domain/typifications/queries/read-typifications";
import { serve } from "@/lib/http/serve";

export const GET = serve(getTypificationVersionEndpoint, async ({ params }) => {
  const rules = await findTypificationSet(params.version);
  if (!rules) throw new Problem("not-found", "No such version");
  return { rules };
});
