"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ACCOUNT_FIELDS, type AccountFieldName } from "@/lib/domain/accounts/rules/account-fields/account-fields";

/** Words for what is stored of an account as codes and numbers. */
export function useAccountWords() {
  const t = useTranslations("accountFields");
  const list = useTranslations("accountList");
  const format = useFormatter();
  return useMemo(() => {
    // Codes are those of the table of fields; one that is not among the messages is shown as it is.
    const code = (field: string, value: string) => {
      const key = `code.${field}.${value}` as Parameters<typeof t.has>[0];
      return t.has(key) ? t(key as "code.productID.1") : value;
    };
    const amount = (text: string) =>
      format.number(Number(text), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return {
      amount,
      code,
      currency: (value: string) => code("currencyCode", value),
      product: (productId: number) => code("productID", String(productId)),
      /** A value of `fields` as people read it. */
      value: (field: string, text: string) => {
        const kind = isField(field) ? ACCOUNT_FIELDS[field].kind : null;
        if (kind === "money" && Number.isFinite(Number(text))) return amount(text);
        if (kind === "code") return code(field, text);
        if (kind === "yes-no") return list(text === "true" ? "yes" : "no");
        const isDay = kind === "date" && /^\d{4}-\d\d-\d\d$/.test(text);
        if (isDay) return format.dateTime(new Date(`${text}T00:00:00Z`), "day", { timeZone: "UTC" });
        return text;
      },
      label: (field: string) => (isField(field) ? t(`label.${field}`) : field),
    };
  }, [t, list, format]);
}

function isField(name: string): name is AccountFieldName {
  return Object.hasOwn(ACCOUNT_FIELDS, name);
}
