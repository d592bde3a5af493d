import { teachFieldAlias } from "@/lib/domain/receipts/commands/teach-field-alias";
import { listFieldAliasesEndpoint, teachFieldAliasEndpoint } from "@/lib/domain/receipts/endpoints";
import { listFieldAliases } from "@/lib/domain/receipts/queries/list-webhook-keys";
import { serve } from "@/lib/http/serve";

export const GET = serve(listFieldAliasesEndpoint, () => listFieldAliases());
export const POST = serve(teachFieldAliasEndpoint, ({ viewer, body }) =>
  teachFieldAlias(viewer.userId, body),
);
