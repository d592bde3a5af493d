"use client";

import { useTranslations } from "next-intl";
import type { ImportSummary } from "@/lib/domain/imports/schema/ledger";

/** What an import is called: its file, or the account that a form sent. */
export function useImportName(): (entry: Pick<ImportSummary, "kind" | "fileName" | "externalId">) => string {
  const t = useTranslations("imports");
  return ({ kind, fileName, externalId }) => {
    if (fileName) return fileName;
    if (kind === "form" && externalId) return t("formOf", { externalId });
    return t(kind === "form" ? "form" : "nameless");
  };
}
