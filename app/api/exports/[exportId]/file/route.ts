import { downloadExport } from "@/lib/domain/exports/commands/download-export";
import { downloadExportEndpoint } from "@/lib/domain/exports/endpoints";
import { answerFile } from "@/lib/http/answer-file";
import { serve } from "@/lib/http/serve";
import { loadExportWords } from "@/lib/i18n/export-words";

const CONTENT_TYPE = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  kml: "application/vnd.google-earth.kml+xml",
} as const;

export const GET = serve(downloadExportEndpoint, async ({ viewer, params }) => {
  const { format, ...file } = await downloadExport(viewer, params.exportId, loadExportWords);
  return answerFile({ ...file, contentType: CONTENT_TYPE[format] });
});
