"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import { readPaid } from "@/lib/domain/promises/rules/read-paid";
import type { PromiseRow } from "@/lib/domain/promises/schema";
import { useMoney } from "./use-money";
import type { StatusForm } from "./use-status-form";

interface PaidFieldsProps {
  readonly promises: readonly PromiseRow[];
  readonly form: StatusForm;
}

/** What was paid of each promise. */
export function PaidFields({ promises, form }: PaidFieldsProps) {
  const t = useTranslations("promises");
  const { money } = useMoney();
  return promises.map(({ id, clientName, amount, currency }) => (
    <TextField
      key={id}
      label={t("dialog.paid", { name: clientName ?? t("unknownClient") })}
      hint={amount === null ? t("noAmount") : t("dialog.paidHint", { amount: money(amount, currency) })}
      value={form.paid[id] ?? ""}
      onChange={(text) => form.setPaid(id, text)}
      isInvalid={form.isChecked && readPaid(form.paid[id] ?? "") === null}
      error={t("dialog.paidWrong")}
      isRequired
      inputProps={{ inputMode: "decimal" }}
    />
  ));
}
