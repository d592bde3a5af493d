import { cancelRebuild } from "@/lib/domain/visits/commands/control-rebuild";
import { cancelRebuildEndpoint } from "@/lib/domain/visits/endpoints";
import { serve } from "@/lib/http/serve";

export const DELETE = serve(cancelRebuildEndpoint, ({ viewer, params }) =>
  cancelRebuild(viewer.userId, params.rebuildId),
);
