import { getSendStateEndpoint } from "@/lib/domain/accounts/endpoints";
import { getSendState } from "@/lib/domain/accounts/queries/send-state";
import { serve } from "@/lib/http/serve";

export const GET = serve(getSendStateEndpoint, ({ viewer, params }) => getSendState(viewer, params.importId));
