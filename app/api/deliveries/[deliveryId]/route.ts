import { getDeliveryEndpoint } from "@/lib/domain/deliveries/endpoints";
import { getDelivery } from "@/lib/domain/deliveries/queries/get-delivery";
import { serve } from "@/lib/http/serve";

export const GET = serve(getDeliveryEndpoint, ({ viewer, params }) => getDelivery(viewer, params.deliveryId));
