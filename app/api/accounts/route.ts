import { listAccountsEndpoint } from "@/lib/domain/accounts/endpoints";
import { listAccounts } from "@/lib/domain/accounts/queries/list-accounts";
import { serve } from "@/lib/http/serve";

export const GET = serve(listAccountsEndpoint, ({ viewer, query }) => {
  const { order, direction, cursor, limit, ...filter } = query;
  return listAccounts(viewer.scope, filter, { order, direction, cursor, limit });
});
