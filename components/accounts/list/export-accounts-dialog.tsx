"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ExportChoice } from "@/components/exports/export-choice";
import { RefusalBanner } from "@/components/settings/refusal-banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import { ACCOUNT_COLUMNS } from "@/lib/domain/accounts/rules/account-columns";
import { ACCOUNT_FIELD_NAMES } from "@/lib/domain/accounts/rules/account-fields/account-fields";
import type { AccountFilterText } from "@/lib/domain/accounts/rules/account-filter";
import { useRequestExport } from "@/lib/domain/exports/hooks";
import { MOST_ROWS_DIRECT } from "@/lib/domain/exports/schema";

interface ExportAccountsDialogProps {
  readonly filter: AccountFilterText;
  /** Of the matches only these; null for all. */
  readonly accountIds: readonly string[] | null;
  readonly count: number;
  readonly tableColumns: readonly string[];
  readonly onClose: () => void;
}

const FIRST = { format: "xlsx", style: "formatted", separator: "comma", withFields: false } as const;
type Choices = {
  readonly format: "csv" | "xlsx";
  readonly style: "formatted" | "raw";
  readonly separator: "comma" | "semicolon";
  readonly withFields: boolean;
};

/** In what form accounts go out: a few at once, many in the background. */
export function ExportAccountsDialog(props: ExportAccountsDialogProps) {
  const { filter, accountIds, count, tableColumns, onClose } = props;
  const t = useTranslations("exports");
  const own = useTranslations("accountList.exportDialog");
  const format = useFormatter();
  const [choices, setChoices] = useState<Choices>(FIRST);
  const { mutate, isPending, error } = useRequestExport();
  const change = (part: Partial<Choices>) => setChoices({ ...choices, ...part });
  const start = () =>
    mutate(
      {
        ...choices,
        subject: "accounts",
        filter,
        accountIds: accountIds && [...accountIds],
        columns: ACCOUNT_COLUMNS.filter((id) => tableColumns.includes(id)),
      },
      {
        onSuccess: (made) => {
          onClose();
          if (made.status === "queued") showToast({ title: t("started"), text: made.fileName });
        },
      },
    );
  return (
    <Dialog
      title={own("title")}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={start} isPending={isPending}>
          {own("count", { count, text: format.number(count) })}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <ExportChoice
          name={t("format")}
          segments={(["xlsx", "csv"] as const).map((id) => ({ id, label: t(`formats.${id}`) }))}
          value={choices.format}
          onChange={(next) => change({ format: next })}
        />
        <ExportChoice
          name={t("style")}
          segments={[
            { id: "formatted", label: t("formatted") },
            { id: "raw", label: t("raw") },
          ]}
          value={choices.style}
          onChange={(style) => change({ style })}
          hint={own(choices.style === "raw" ? "rawHint" : "hint")}
        />
        {choices.format === "csv" ? (
          <ExportChoice
            name={t("separator")}
            segments={[
              { id: "comma", label: t("comma") },
              { id: "semicolon", label: t("semicolon") },
            ]}
            value={choices.separator}
            onChange={(separator) => change({ separator })}
          />
        ) : null}
        <Checkbox isSelected={choices.withFields} onChange={(withFields) => change({ withFields })}>
          {own("allFields", { count: ACCOUNT_FIELD_NAMES.length })}
        </Checkbox>
        <p className="text-sm text-ink-soft">
          {count > MOST_ROWS_DIRECT ? t("job", { limit: format.number(MOST_ROWS_DIRECT) }) : t("direct")}
        </p>
        <RefusalBanner error={error} />
      </div>
    </Dialog>
  );
}
