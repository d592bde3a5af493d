import { countPromisesEndpoint } from "@/lib/domain/promises/endpoints";
import { countBoard } from "@/lib/domain/promises/queries/count-board";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(countPromisesEndpoint, async ({ viewer, query }) =>
  countBoard(viewer.scope, query, await readCalendar()),
);
