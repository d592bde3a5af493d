import { decideMany } from "@/lib/domain/deliveries/commands/decide-many";
import { decideManyEndpoint } from "@/lib/domain/deliveries/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(decideManyEndpoint, async ({ viewer, body }) =>
  decideMany(viewer.userId, viewer.scope, body, (await readCalendar()).timeZone),
);
