"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type ExportFormat, MOST_ROWS_DIRECT } from "@/lib/domain/exports/schema";
import { ExportChoice } from "./export-choice";

interface ExportForm<Format extends ExportFormat> {
  readonly format: Format;
  readonly style: "formatted" | "raw";
  readonly separator: "comma" | "semicolon";
}

/** The form in which an export begins; `Format` is what its subject can be written as. */
export const firstForm = <Format extends ExportFormat>(): ExportForm<Format | "xlsx"> => ({
  format: "xlsx",
  style: "formatted",
  separator: "comma",
});

interface ExportFrameProps<Format extends ExportFormat> {
  readonly title: string;
  /** What the button says: how many of what. */
  readonly action: string;
  readonly count: number;
  /** What this subject can be written as. */
  readonly formats: readonly Format[];
  readonly form: ExportForm<Format>;
  readonly onForm: (form: ExportForm<Format>) => void;
  /** What the chosen style does to values. */
  readonly styleHint: string;
  readonly onStart: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  /** What else is asked of this subject. */
  readonly children: ReactNode;
}

/** In what form rows go out, and whether at once or in the background. */
export function ExportFrame<Format extends ExportFormat>(props: ExportFrameProps<Format>) {
  const { title, action, count, onStart, isPending, error, onClose, children } = props;
  const t = useTranslations("exports");
  const format = useFormatter();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onStart} isPending={isPending}>
          {action}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <FormChoices {...props} />
        {children}
        <p className="text-sm text-ink-soft">
          {count > MOST_ROWS_DIRECT ? t("job", { limit: format.number(MOST_ROWS_DIRECT) }) : t("direct")}
        </p>
        <RefusalBanner error={error} />
      </div>
    </Dialog>
  );
}

function FormChoices<Format extends ExportFormat>({
  formats,
  form,
  onForm,
  styleHint,
}: Pick<ExportFrameProps<Format>, "formats" | "form" | "onForm" | "styleHint">) {
  const t = useTranslations("exports");
  const formatName = (id: ExportFormat) => t(`formats.${id}`);
  return (
    <>
      <ExportChoice
        name={t("format")}
        segments={formats.map((id) => ({
          id,
          label: formatName(id),
        }))}
        value={form.format}
        onChange={(format) => onForm({ ...form, format })}
      />
      <ExportChoice
        name={t("style")}
        segments={[
          { id: "formatted", label: t("formatted") },
          { id: "raw", label: t("raw") },
        ]}
        value={form.style}
        onChange={(style) => onForm({ ...form, style })}
        hint={styleHint}
      />
      {form.format === "csv" ? (
        <ExportChoice
          name={t("separator")}
          segments={[
            { id: "comma", label: t("comma") },
            { id: "semicolon", label: t("semicolon") },
          ]}
          value={form.separator}
          onChange={(separator) => onForm({ ...form, separator })}
        />
      ) : null}
    </>
  );
}
