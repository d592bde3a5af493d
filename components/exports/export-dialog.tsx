"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { type Segment, SegmentedControl } from "@/components/ui/segmented-control";
import { showToast } from "@/components/ui/toast-queue";
import { useErrorText } from "@/lib/client/use-error-text";
import { useRequestExport } from "@/lib/domain/exports/hooks";
import { EXPORT_FORMATS, type ExportRequest, MOST_ROWS_DIRECT } from "@/lib/domain/exports/schema";
import { VISIT_COLUMNS } from "@/lib/domain/visits/rules/visit-columns";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";

interface ExportDialogProps {
  readonly filter: VisitFilterText;
  /** Of the matches only these; null for all. */
  readonly visitIds: readonly string[] | null;
  readonly count: number;
  readonly tableColumns: readonly string[];
  readonly onClose: () => void;
}

type Choices = Required<Pick<ExportRequest, "format" | "style" | "separator" | "withAnswers">> & {
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
      <Choice
        name={t("format")}
        segments={EXPORT_FORMATS.map((id) => ({ id, label: t(`formats.${id}`) }))}
        value={choices.format}
        onChange={(format) => onChange({ ...choices, format })}
      />
      <Choice
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
        <Choice
          name={t("separator")}
          segments={[
            { id: "comma", label: t("comma") },
            { id: "semicolon", label: t("semicolon") },
          ]}
          value={choices.separator}
          onChange={(separator) => onChange({ ...choices, separator })}
        />
      ) : null}
      <Choice
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

interface ChoiceProps<Id extends string> {
  readonly name: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  readonly hint?: ReactNode;
}

function Choice<Id extends string>({ name, segments, value, onChange, hint }: ChoiceProps<Id>) {
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{name}</p>
      <SegmentedControl label={name} segments={segments} value={value} onChange={onChange} />
      {hint ? <p className="mt-1 text-xs text-ink-faint">{hint}</p> : null}
    </div>
  );
}
