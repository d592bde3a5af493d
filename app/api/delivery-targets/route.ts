import { listTargetsEndpoint } from "@/lib/domain/deliveries/endpoints";
import { listTargets } from "@/lib/domain/deliveries/queries/list-targets";
import { serve } from "@/lib/http/serve";

export const GET = serve(listTargetsEndpoint, ({ viewer }) => listTargets(viewer.scope, new Date()));
