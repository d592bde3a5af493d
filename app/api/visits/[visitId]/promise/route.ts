import { findVisitPromiseEndpoint } from "@/lib/domain/promises/endpoints";
import { findVisitPromise } from "@/lib/domain/promises/queries/get-promise";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(findVisitPromiseEndpoint, async ({ viewer, params }) => ({
  promise: await findVisitPromise(viewer.scope, params.visitId, await readCalendar()),
}));
