import { listAlertsEndpoint } from "@/lib/domain/campaigns/endpoints/alerts";
import { listAlerts } from "@/lib/domain/campaigns/queries/list-alerts";
import { serve } from "@/lib/http/serve";

export const GET = serve(listAlertsEndpoint, ({ viewer, query }) => listAlerts(viewer.scope, query));
