import { listVisitDeliveriesEndpoint } from "@/lib/domain/deliveries/endpoints";
import { listVisitDeliveries } from "@/lib/domain/deliveries/queries/list-deliveries";
import { serve } from "@/lib/http/serve";

export const GET = serve(listVisitDeliveriesEndpoint, ({ viewer, params }) =>
  listVisitDeliveries(viewer.scope, params.visitId),
);
