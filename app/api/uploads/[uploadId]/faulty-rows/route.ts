import { getTranslations } from "next-intl/server";
import { isCellProblem } from "@/lib/domain/accounts/rules/read-account/cell-reading";
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
        if (code === "too-many-cells") return t("review.ragged");
        return isCellProblem(code) ? `${field}: ${words(`problem.${code}`)}` : `${field}: ${code}`;
      },
    }),
  });
});
