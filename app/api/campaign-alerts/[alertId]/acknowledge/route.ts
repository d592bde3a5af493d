import { acknowledgeAlert } from "@/lib/domain/campaigns/commands/acknowledge-alert";
import { acknowledgeAlertEndpoint } from "@/lib/domain/campaigns/endpoints/alerts";
import { serve } from "@/lib/http/serve";

export const POST = serve(acknowledgeAlertEndpoint, ({ viewer, params }) =>
  acknowledgeAlert(viewer, params.alertId),
);
