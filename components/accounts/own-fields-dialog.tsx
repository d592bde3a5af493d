"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormDialog } from "@/components/forms/form-dialog";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { useChangeOwnFields } from "@/lib/domain/accounts/form-hooks";
import { type AccountDetail, ownFieldsSchema } from "@/lib/domain/accounts/schema/account";

interface OwnFieldsDialogProps {
  readonly account: AccountDetail;
  readonly onClose: () => void;
}

interface Column {
  readonly key: number;
  readonly name: string;
  readonly value: string;
}

/** The account's record in wolkvox, and columns under free names. */
export function OwnFieldsDialog({ account, onClose }: OwnFieldsDialogProps) {
  const t = useTranslations("accounts.own");
  const [record, setRecord] = useState(account.wolkvoxRecordId ?? "");
  const [columns, setColumns] = useState<readonly Column[]>(() =>
    account.extras.map((extra, key) => ({ key, ...extra })),
  );
  const [isRefused, setRefused] = useState(false);
  const save = useChangeOwnFields(account.id);
  const change = (key: number, part: Partial<Column>) =>
    setColumns(columns.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = columns.filter(({ name, value }) => name.trim() !== "" || value.trim() !== "");
    const input = ownFieldsSchema.safeParse({
      wolkvoxRecordId: record.trim() || null,
      extras: Object.fromEntries(named.map(({ name, value }) => [name.trim(), value.trim()])),
    });
    const areNamesUnique = new Set(named.map(({ name }) => name.trim())).size === named.length;
    if (!input.success || !areNamesUnique) return setRefused(true);
    save.mutate(input.data, {
      onSuccess: () => {
        showToast({ tone: "good", title: t("saved") });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t("dialogTitle")}
      submitLabel={t("save")}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t("record")}
        hint={t("recordHint")}
        value={record}
        onChange={setRecord}
        autoComplete="off"
        autoFocus
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-sm font-medium">{t("columns")}</legend>
        {columns.map(({ key, name, value }, index) => (
          <div key={key} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
            <TextField
              label={t("columnName", { number: index + 1 })}
              value={name}
              onChange={(next) => change(key, { name: next })}
            />
            <TextField
              label={t("columnValue", { number: index + 1 })}
              value={value}
              onChange={(next) => change(key, { value: next })}
            />
            <IconButton
              label={t("removeColumn", { number: index + 1 })}
              icon={<Trash2 aria-hidden />}
              onPress={() => setColumns(columns.filter((each) => each.key !== key))}
            />
          </div>
        ))}
        <div>
          <Button
            icon={<Plus aria-hidden />}
            onPress={() =>
              setColumns([
                ...columns,
                { key: Math.max(-1, ...columns.map(({ key }) => key)) + 1, name: "", value: "" },
              ])
            }
          >
            {t("addColumn")}
          </Button>
        </div>
      </fieldset>
      {isRefused ? (
        <p role="alert" className="text-xs text-danger">
          {t("refused")}
        </p>
      ) : null}
    </FormDialog>
  );
}
