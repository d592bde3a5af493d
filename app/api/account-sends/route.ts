import { deleteDraft } from "@/lib/domain/accounts/commands/keep-draft";
import { sendAccountEndpoint } from "@/lib/domain/accounts/endpoints";
import { readForm } from "@/lib/domain/accounts/queries/read-form";
import { TYPE_OF_FORM } from "@/lib/domain/accounts/rules/account-form";
import { addImport } from "@/lib/domain/imports/commands/add-import";
import { startImport } from "@/lib/domain/imports/commands/steer-import";
import { serve } from "@/lib/http/serve";

export const POST = serve(sendAccountEndpoint, async ({ viewer, body }) => {
  const { texts, reading } = await readForm(viewer.scope, body);
  const { importId } = await addImport(viewer.userId, {
    kind: "form",
    importType: TYPE_OF_FORM[body.form],
    fileName: null,
    rows: [{ rowNumber: 1, texts, reading, extras: {} }],
  });
  await startImport(viewer, importId);
  if (body.draftId) await deleteDraft(viewer, body.draftId);
  return { importId };
});
