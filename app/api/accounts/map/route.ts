import { mapAccountsEndpoint } from "@/lib/domain/accounts/endpoints";
import { mapAccounts } from "@/lib/domain/accounts/queries/map-accounts";
import { serve } from "@/lib/http/serve";

export const GET = serve(mapAccountsEndpoint, ({ viewer, query }) => {
  const { bounds, zoom, ...filter } = query;
  return mapAccounts(viewer.scope, filter, { bounds, zoom });
});
