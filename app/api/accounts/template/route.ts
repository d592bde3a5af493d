import { downloadTemplateEndpoint } from "@/lib/domain/accounts/endpoints";
import { readFormRules } from "@/lib/domain/accounts/queries/form-rules";
import { templateNotes } from "@/lib/domain/accounts/rules/template";
import { serve } from "@/lib/http/serve";
import { makeTemplate } from "./template-file";

const CONTENT_TYPE = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export const GET = serve(downloadTemplateEndpoint, async ({ query: { importType, format } }) => {
  const { required } = await readFormRules();
  const notes = templateNotes(importType, required[importType]);
  const { fileName, bytes } = await makeTemplate(importType, notes, format);
  return new Response(Uint8Array.from(bytes), {
    headers: {
      "Content-Type": CONTENT_TYPE[format],
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
});
