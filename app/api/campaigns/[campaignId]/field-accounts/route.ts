import { listFieldAccountsEndpoint } from "@/lib/domain/campaigns/endpoints/campaigns";
import { listFieldAccounts } from "@/lib/domain/campaigns/queries/list-field-accounts";
import { serve } from "@/lib/http/serve";

export const GET = serve(listFieldAccountsEndpoint, ({ viewer, params, query }) =>
  listFieldAccounts(viewer.scope, params.campaignId, query, new Date()),
);
