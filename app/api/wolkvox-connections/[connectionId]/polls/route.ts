import { listPollsEndpoint } from "@/lib/domain/campaigns/endpoints/connections";
import { listPolls } from "@/lib/domain/campaigns/queries/list-polls";
import { serve } from "@/lib/http/serve";

export const GET = serve(listPollsEndpoint, ({ params }) => listPolls(params.connectionId));
