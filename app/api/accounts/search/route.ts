import { searchAccountsEndpoint } from "@/lib/domain/accounts/endpoints";
import { searchAccounts } from "@/lib/domain/accounts/queries/search-accounts";
import { serve } from "@/lib/http/serve";

export const GET = serve(searchAccountsEndpoint, ({ viewer, query }) =>
  searchAccounts(viewer.scope, query.q),
);
