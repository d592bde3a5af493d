import { changeConnection } from "@/lib/domain/campaigns/commands/manage-connections";
import { changeConnectionEndpoint } from "@/lib/domain/campaigns/endpoints/connections";
import { serve } from "@/lib/http/serve";

export const PUT = serve(changeConnectionEndpoint, ({ viewer, params, body }) =>
  changeConnection(viewer.userId, params.connectionId, body),
);
