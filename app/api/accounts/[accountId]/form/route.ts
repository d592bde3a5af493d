import { getAccountToEditEndpoint } from "@/lib/domain/accounts/endpoints";
import { getAccountToEdit } from "@/lib/domain/accounts/queries/read-form";
import { serve } from "@/lib/http/serve";

export const GET = serve(getAccountToEditEndpoint, ({ viewer, params }) =>
  getAccountToEdit(viewer.scope, params.accountId),
);
