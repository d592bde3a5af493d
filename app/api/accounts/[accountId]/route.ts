import { getAccountEndpoint } from "@/lib/domain/accounts/endpoints";
import { getAccount } from "@/lib/domain/accounts/queries/get-account";
import { serve } from "@/lib/http/serve";

export const GET = serve(getAccountEndpoint, ({ viewer, params }) =>
  getAccount(viewer.scope, params.accountId),
);
