import { getPromiseEndpoint } from "@/lib/domain/promises/endpoints";
import { getPromise } from "@/lib/domain/promises/queries/get-promise";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(getPromiseEndpoint, async ({ viewer, params }) =>
  getPromise(viewer.scope, params.promiseId, await readCalendar()),
);
