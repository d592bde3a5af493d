import { addConnection } from "@/lib/domain/campaigns/commands/manage-connections";
import { addConnectionEndpoint, listConnectionsEndpoint } from "@/lib/domain/campaigns/endpoints/connections";
import { listConnections } from "@/lib/domain/campaigns/queries/list-connections";
import { serve } from "@/lib/http/serve";

export const GET = serve(listConnectionsEndpoint, () => listConnections());
export const POST = serve(addConnectionEndpoint, ({ viewer, body }) => addConnection(viewer.userId, body));
