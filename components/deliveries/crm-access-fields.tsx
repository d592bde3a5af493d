"use client";

import { useTranslations } from "next-intl";
import type { Control } from "react-hook-form";
import { FormTextField } from "@/components/forms/form-text-field";
import { type CrmValues, isCrmFieldGood } from "./crm-form";

interface CrmAccessFieldsProps {
  readonly control: Control<CrmValues>;
  /** The stored token's last characters; null before there is one. */
  readonly hint: string | null;
}

/** How wolkvox CRM is reached. The token goes in and never comes out. */
export function CrmAccessFields({ control, hint }: CrmAccessFieldsProps) {
  const t = useTranslations("deliveries.crm");
  const fields = [
    { name: "baseUrl", refusal: t("baseUrlRefused"), hint: t("baseUrlHint") },
    { name: "operation", refusal: t("operationRefused"), hint: t("operationHint") },
    {
      name: "token",
      refusal: t("tokenRefused"),
      hint: hint === null ? t("tokenHint") : t("tokenKeep", { hint }),
      type: "password",
    },
    { name: "timeoutS", refusal: t("timeoutRefused"), inputMode: "numeric" },
    { name: "insertPath", refusal: t("pathRefused"), hint: t("insertPathHint") },
    { name: "queryPath", refusal: t("pathRefused"), hint: t("queryPathHint") },
  ] as const;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {fields.map(({ name, ...rest }) => (
        <FormTextField
          key={name}
          control={control}
          name={name}
          label={t(name)}
          validate={(text) => isCrmFieldGood(name, text, hint !== null)}
          autoComplete="off"
          {...rest}
        />
      ))}
    </div>
  );
}
