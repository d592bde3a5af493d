import { getLocale } from "next-intl/server";
import { requestExport } from "@/lib/domain/exports/commands/request-export";
import { listExportsEndpoint, requestExportEndpoint } from "@/lib/domain/exports/endpoints";
import { listExports } from "@/lib/domain/exports/queries/find-export";
import { serve } from "@/lib/http/serve";
import { loadExportWords } from "@/lib/i18n/export-words";
import { toAppLocale } from "@/lib/i18n/locales";

export const GET = serve(listExportsEndpoint, ({ viewer }) => listExports(viewer));

export const POST = serve(requestExportEndpoint, async ({ viewer, body }) => {
  const locale = toAppLocale(await getLocale());
  return requestExport(viewer, { request: body, locale, words: await loadExportWords(locale) });
});
