import { listAccountSendsEndpoint } from "@/lib/domain/accounts/endpoints";
import { listSends } from "@/lib/domain/accounts/queries/list-sends";
import { serve } from "@/lib/http/serve";

export const GET = serve(listAccountSendsEndpoint, ({ viewer, params }) =>
  listSends(viewer.scope, params.accountId),
);
