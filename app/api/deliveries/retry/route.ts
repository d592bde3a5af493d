import { retryDeliveries } from "@/lib/domain/deliveries/commands/decide-deliveries";
import { retryDeliveriesEndpoint } from "@/lib/domain/deliveries/endpoints";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const POST = serve(retryDeliveriesEndpoint, async ({ viewer, body }) =>
  retryDeliveries(viewer.userId, viewer.scope, body, (await readCalendar()).timeZone),
);
