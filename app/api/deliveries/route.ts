import { listDeliveriesEndpoint } from "@/lib/domain/deliveries/endpoints";
import { listDeliveries } from "@/lib/domain/deliveries/queries/list-deliveries";
import { readCalendar } from "@/lib/domain/settings/queries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listDeliveriesEndpoint, async ({ viewer, query }) =>
  listDeliveries(viewer.scope, query, (await readCalendar()).timeZone),
);
