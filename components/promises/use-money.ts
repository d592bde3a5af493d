"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";

/** Kobra's country letters → ISO 4217. */
const ISO_CURRENCY: Readonly<Record<string, string>> = { MX: "MXN", US: "USD", CO: "COP" };

/** Amounts in the reader's way of writing, each with its own currency. */
export function useMoney() {
  const t = useTranslations("promises");
  const format = useFormatter();
  return useMemo(() => {
    const nameOf = (currency: string | null) =>
      currency === null ? t("unknownCurrency") : (ISO_CURRENCY[currency] ?? currency);
    const money = (amount: string, currency: string | null) => {
      const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
      const code = nameOf(currency);
      return currency !== null && /^[A-Z]{3}$/.test(code)
        ? format.number(Number(amount), {
            ...digits,
            style: "currency",
            currency: code,
            currencyDisplay: code === "USD" ? "symbol" : "narrowSymbol",
          })
        : format.number(Number(amount), digits);
    };
    return { money, nameOf };
  }, [t, format]);
}
