"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import { useErrorText } from "@/lib/client/use-error-text";
import { useRequestExport } from "@/lib/domain/exports/hooks";
import { EXPORT_FORMATS, MOST_ROWS_DIRECT, type VisitExportRequest } from "@/lib/domain/exports/schema";
import { VISIT_COLUMNS } from "@/lib/domain/visits/rules/visit-columns";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { ExportChoice } from "./export-choice";

interface ExportDialogProps {
  readonly filter: VisitFilterText;
  /** Of the matches only these; null for all. */
  readonly visitIds: readonly string[] | null;
  readonly count: number;
  readonly tableColumns: readonly string[];
  readonly onClose: () => void;
}

type Choices = Required<Pick<VisitExportRequest, "format" | "style" | "separator" | "withAnswers">> & {
  readonly columns: "table" | "all";
};

const FIRST: Choices = {
  format: "xlsx",
  style: "formatted",
  separator: "comma",
  withAnswers: false,
  columns: "table",
};

/** In what form visits go out: a few at once, many in the background. */
export function ExportDialog({ filter, visitIds, count, tableColumns, onClose }: ExportDialogProps) {
  const t = useTranslations("exports");
  const errorText = useErrorText();
  const format = useFormatter();
  const [choices, setChoices] = useState(FIRST);
  const { mutate, isPending, error } = useRequestExport();
  const isBackground = count > MOST_ROWS_DIRECT;
  const start = () => {
    const { columns, ...rest } = choices;
    const chosen = VISIT_COLUMNS.filter((id) => columns === "all" || tableColumns.includes(id));
    mutate(
      { ...rest, filter, visitIds: visitIds && [...visitIds], columns: chosen },
      {
        onSuccess: (made) => {
          onClose();
          if (made.status === "queued") showToast({ title: t("started"), text: made.fileName });
        },
      },
    );
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={start} isPending={isPending}>
          {t("exportCount", { count, text: format.number(count) })}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <ExportChoices choices={choices} onChange={setChoices} tableColumns={tableColumns} />
        <p className="text-sm text-ink-soft">
          {isBackground ? t("job", { limit: format.number(MOST_ROWS_DIRECT) }) : t("direct")}
        </p>
        {error ? (
          <Banner tone="danger">
            {t("failedTitle")}: {errorText(error).reason}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}

interface ExportChoicesProps {
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly tableColumns: readonly string[];
}

function ExportChoices({ choices, onChange, tableColumns }: ExportChoicesProps) {
  const t = useTranslations("exports");
  return (
    <>
      <ExportChoice
        name={t("format")}
        segments={EXPORT_FORMATS.map((id) => ({ id, label: t(`formats.${id}`) }))}
        value={choices.format}
        onChange={(format) => onChange({ ...choices, format })}
      />
      <ExportChoice
        name={t("style")}
        segments={[
          { id: "formatted", label: t("formatted") },
          { id: "raw", label: t("raw") },
        ]}
        value={choices.style}
        onChange={(style) => onChange({ ...choices, style })}
        hint={t(choices.style === "raw" ? "rawHint" : "formattedHint")}
      />
      {choices.format === "csv" ? (
        <ExportChoice
          name={t("separator")}
          segments={[
            { id: "comma", label: t("comma") },
            { id: "semicolon", label: t("semicolon") },
          ]}
          value={choices.separator}
          onChange={(separator) => onChange({ ...choices, separator })}
        />
      ) : null}
      <ExportChoice
        name={t("columns")}
        segments={[
          { id: "table", label: t("tableColumns", { count: tableColumns.length }) },
          { id: "all", label: t("allColumns", { count: VISIT_COLUMNS.length }) },
        ]}
        value={choices.columns}
        onChange={(columns) => onChange({ ...choices, columns })}
      />
      <div>
        <Checkbox
          isSelected={choices.withAnswers}
          onChange={(withAnswers) => onChange({ ...choices, withAnswers })}
        >
          {t("withAnswers")}
        </Checkbox>
        <p className="pl-6 text-xs text-ink-faint">{t("withAnswersHint")}</p>
      </div>
    </>
  );
}
