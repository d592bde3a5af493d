"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";

type Formatter = ReturnType<typeof useFormatter>;
type FieldWords = ReturnType<typeof useTranslations<"accountFields">>;

/** Words for what is stored of an account as codes and numbers. */
export function useAccountWords() {
  const t = useTranslations("accountFields");
  const list = useTranslations("accountList");
  const format = useFormatter();
  return useMemo(() => {
    const code = (field: string, value: string) => wordOf(t, `code.${field}.${value}`) ?? value;
    return {
      amount: (text: string) => amountText(format, text),
      code,
      currency: (value: string) => code("currencyCode", value),
      product: (productId: number) => code("productID", String(productId)),
      /** Why a field kept its account from being sent. */
      problem: (problem: string) => wordOf(t, `problem.${problem}`) ?? problem,
      label: (field: string) => (isField(field) ? t(`label.${field}`) : field),
      /** A value of `fields` as people read it. */
      value: (field: string, text: string) => {
        switch (isField(field) ? ACCOUNT_FIELDS[field].kind : null) {
          case "money":
            return amountText(format, text);
          case "code":
            return code(field, text);
          case "yes-no":
            return list(text === "true" ? "yes" : "no");
          case "date":
            return dayText(format, text);
          default:
            return text;
        }
      },
    };
  }, [t, list, format]);
}

function isField(name: string): name is AccountFieldName {
  return Object.hasOwn(ACCOUNT_FIELDS, name);
}

/** What was stored may be more than the messages know: null there. */
function wordOf(t: FieldWords, key: string): string | null {
  const known = key as "code.productID.1";
  return t.has(known) ? t(known) : null;
}

function amountText(format: Formatter, text: string): string {
  const amount = Number(text);
  if (!Number.isFinite(amount)) return text;
  return format.number(amount, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A day has no zone: read as UTC and written as UTC it stays the same day. */
function dayText(format: Formatter, text: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  return isDay ? format.dateTime(new Date(`${text}T00:00:00Z`), "day", { timeZone: "UTC" }) : text;
}
