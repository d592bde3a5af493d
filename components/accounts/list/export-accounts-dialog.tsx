"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ExportFrame, firstForm } from "@/components/exports/export-frame";
import { useStartExport } from "@/components/exports/use-start-export";
import { Checkbox } from "@/components/ui/checkbox";
import { ACCOUNT_COLUMNS } from "@/lib/domain/accounts/rules/account-columns";
import { ACCOUNT_FIELD_NAMES } from "@/lib/domain/accounts/rules/account-fields/account-fields";
import type { AccountFilterText } from "@/lib/domain/accounts/rules/account-filter";

interface ExportAccountsDialogProps {
  readonly filter: AccountFilterText;
  /** Of the matches only these; null for all. */
  readonly accountIds: readonly string[] | null;
  readonly count: number;
  readonly tableColumns: readonly string[];
  readonly onClose: () => void;
}

const FORMATS = ["xlsx", "csv"] as const;

/** In what form accounts go out. */
export function ExportAccountsDialog(props: ExportAccountsDialogProps) {
  const { filter, accountIds, count, tableColumns, onClose } = props;
  const t = useTranslations("accountList.exportDialog");
  const format = useFormatter();
  const [form, setForm] = useState(firstForm<(typeof FORMATS)[number]>);
  const [withFields, setWithFields] = useState(false);
  const { start, isPending, error } = useStartExport(onClose);
  return (
    <ExportFrame
      title={t("title")}
      action={t("count", { count, text: format.number(count) })}
      {...{ count, form, isPending, error, onClose }}
      formats={FORMATS}
      onForm={setForm}
      styleHint={t(form.style === "raw" ? "rawHint" : "hint")}
      onStart={() =>
        start({
          ...form,
          withFields,
          subject: "accounts",
          filter,
          accountIds: accountIds && [...accountIds],
          columns: ACCOUNT_COLUMNS.filter((id) => tableColumns.includes(id)),
        })
      }
    >
      <Checkbox isSelected={withFields} onChange={setWithFields}>
        {t("allFields", { count: ACCOUNT_FIELD_NAMES.length })}
      </Checkbox>
    </ExportFrame>
  );
}
