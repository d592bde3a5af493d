import { rebuildEverything } from "@/lib/domain/visits/commands/control-rebuild";
import { listRebuildsEndpoint, requestRebuildEndpoint } from "@/lib/domain/visits/endpoints";
import { listRebuilds } from "@/lib/domain/visits/queries/list-rebuilds";
import { serve } from "@/lib/http/serve";

export const GET = serve(listRebuildsEndpoint, () => listRebuilds(new Date()));

export const POST = serve(requestRebuildEndpoint, ({ viewer }) => rebuildEverything(viewer.userId));
