import { getVisitEndpoint } from "@/lib/domain/visits/endpoints";
import { getVisit } from "@/lib/domain/visits/queries/get-visit";
import { serve } from "@/lib/http/serve";

export const GET = serve(getVisitEndpoint, ({ viewer, params }) => getVisit(viewer.scope, params.visitId));
