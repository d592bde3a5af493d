"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { EXPORT_FORMATS, type ExportFormat } from "@/lib/domain/exports/schema";
import { VISIT_COLUMNS } from "@/lib/domain/visits/rules/visit-columns";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { ExportChoice } from "./export-choice";
import { ExportFrame, firstForm } from "./export-frame";
import { useStartExport } from "./use-start-export";

interface ExportDialogProps {
  readonly filter: VisitFilterText;
  /** Of the matches only these; null for all. */
  readonly visitIds: readonly string[] | null;
  readonly count: number;
  readonly tableColumns: readonly string[];
  readonly onClose: () => void;
}

/** In what form visits go out. */
export function ExportDialog({ filter, visitIds, count, tableColumns, onClose }: ExportDialogProps) {
  const t = useTranslations("exports");
  const format = useFormatter();
  const [form, setForm] = useState(firstForm<ExportFormat>);
  const [columns, setColumns] = useState<"table" | "all">("table");
  const [withAnswers, setWithAnswers] = useState(false);
  const { start, isPending, error } = useStartExport(onClose);
  return (
    <ExportFrame
      title={t("title")}
      action={t("exportCount", { count, text: format.number(count) })}
      {...{ count, form, isPending, error, onClose }}
      formats={EXPORT_FORMATS}
      onForm={setForm}
      styleHint={t(form.style === "raw" ? "rawHint" : "formattedHint")}
      onStart={() =>
        start({
          ...form,
          withAnswers,
          filter,
          visitIds: visitIds && [...visitIds],
          columns: VISIT_COLUMNS.filter((id) => columns === "all" || tableColumns.includes(id)),
        })
      }
    >
      <ExportChoice
        name={t("columns")}
        segments={[
          { id: "table", label: t("tableColumns", { count: tableColumns.length }) },
          { id: "all", label: t("allColumns", { count: VISIT_COLUMNS.length }) },
        ]}
        value={columns}
        onChange={setColumns}
      />
      <div>
        <Checkbox isSelected={withAnswers} onChange={setWithAnswers}>
          {t("withAnswers")}
        </Checkbox>
        <p className="pl-6 text-xs text-ink-faint">{t("withAnswersHint")}</p>
      </div>
    </ExportFrame>
  );
}
