"use client";

import { useTranslations } from "next-intl";
import type { Upload } from "@/lib/domain/uploads/schema";

const DELIMITERS = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;

/** Which file the wizard is about, and how it was understood: accents that look wrong have their cause here. */
export function FileFacts({ upload: { fileName, rowCount, notes } }: { readonly upload: Upload }) {
  const t = useTranslations("uploads.facts");
  const marks: Readonly<Record<string, (typeof DELIMITERS)[keyof typeof DELIMITERS]>> = DELIMITERS;
  const mark = marks[notes?.delimiter ?? ""];
  const facts = [
    rowCount > 0 ? t("rows", { count: rowCount }) : null,
    notes?.format.toUpperCase() ?? null,
    mark ? t(mark) : null,
    notes?.encoding?.replace(/^utf/i, "UTF") ?? null,
    notes && notes.headerRow > 1 ? t("headerRow", { row: notes.headerRow }) : null,
  ].filter((fact) => fact !== null);
  return (
    <span className="tabular wrap-anywhere">
      <span className="font-medium text-ink">{fileName}</span>
      {facts.map((fact) => ` · ${fact}`)}
    </span>
  );
}
