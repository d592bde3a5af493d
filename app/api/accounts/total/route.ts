import { countAccountsEndpoint } from "@/lib/domain/accounts/endpoints";
import { countAccounts } from "@/lib/domain/accounts/queries/list-accounts";
import { serve } from "@/lib/http/serve";

export const GET = serve(countAccountsEndpoint, ({ viewer, query }) => countAccounts(viewer.scope, query));
