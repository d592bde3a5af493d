import { getTranslations } from "next-intl/server";
import { knownProblem } from "@/lib/domain/imports/rules/row-problem";
import { faultyUploadRowsEndpoint } from "@/lib/domain/uploads/endpoints";
import { writeFaultyUploadRows } from "@/lib/domain/uploads/queries/write-faulty-upload-rows";
import { answerFile } from "@/lib/http/answer-file";
import { serve } from "@/lib/http/serve";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const GET = serve(faultyUploadRowsEndpoint, async ({ viewer, params }) => {
  const t = await getTranslations("uploads");
  const words = await getTranslations("accountFields");
  return answerFile({
    fileName: `atalaya-${params.uploadId.slice(-8)}-faulty-rows.xlsx`,
    contentType: XLSX,
    byteLength: null,
    bytes: await writeFaultyUploadRows(viewer, params.uploadId, {
      sheet: t("faultyFile.sheet"),
      row: t("faultyFile.row"),
      reasons: t("faultyFile.reasons"),
      problem: ({ field, code }) => {
        const known = knownProblem(code);
        return `${field}: ${known ? words(`problem.${known}`) : code}`;
      },
    }),
  });
});
