import { giveKobraNumber } from "@/lib/domain/promises/commands/give-kobra-numbers";
import { giveKobraNumberEndpoint } from "@/lib/domain/promises/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const PUT = serve(giveKobraNumberEndpoint, async ({ viewer, params, body }) => {
  const setter = { userId: viewer.userId, scope: viewer.scope };
  await giveKobraNumber(setter, params.promiseId, body.kobraVisitNumber, await readCalendar());
  return new Response(null, { status: 204 });
});
