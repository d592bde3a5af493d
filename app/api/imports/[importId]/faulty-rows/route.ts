import { getTranslations } from "next-intl/server";
import { downloadFaultyRowsEndpoint } from "@/lib/domain/imports/endpoints";
import { type FaultyRowsWords, writeFaultyRows } from "@/lib/domain/imports/queries/write-faulty-rows";
import { knownProblem } from "@/lib/domain/imports/rules/row-problem";
import { answerFile } from "@/lib/http/answer-file";
import { serve } from "@/lib/http/serve";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const GET = serve(downloadFaultyRowsEndpoint, async ({ viewer, params }) =>
  answerFile({
    fileName: `atalaya-${params.importId.slice(-8)}-faulty-rows.xlsx`,
    contentType: XLSX,
    byteLength: null,
    bytes: await writeFaultyRows(viewer, params.importId, await loadWords()),
  }),
);

async function loadWords(): Promise<FaultyRowsWords> {
  const [t, fields] = await Promise.all([
    getTranslations("imports"),
    getTranslations("accountFields.problem"),
  ]);
  return {
    sheet: t("faultyFile.sheet"),
    row: t("faultyFile.row"),
    outcome: t("faultyFile.outcome"),
    reasons: t("faultyFile.reasons"),
    portal: t("faultyFile.portal"),
    unknownReason: t("unknownReason"),
    outcomeOf: (outcome) => t(`outcome.${outcome}`),
    problem: ({ field, code }) => {
      const known = knownProblem(code);
      return `${field}: ${known ? fields(known) : code}`;
    },
  };
}
