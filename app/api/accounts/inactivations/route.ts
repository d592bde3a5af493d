import { inactivateAccountsEndpoint } from "@/lib/domain/accounts/endpoints";
import { chooseInactivation } from "@/lib/domain/accounts/queries/choose-inactivation";
import { addImport } from "@/lib/domain/imports/commands/add-import";
import { startImport } from "@/lib/domain/imports/commands/steer-import";
import { serve } from "@/lib/http/serve";

export const POST = serve(inactivateAccountsEndpoint, async ({ viewer, body }) => {
  const rows = await chooseInactivation(viewer.scope, body);
  const { importId } = await addImport(viewer.userId, { kind: "form", importType: 1, fileName: null, rows });
  await startImport(viewer, importId);
  return { importId, count: rows.length };
});
