"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { VisitFlag } from "@/lib/domain/visits/rules/visit-words";

const KNOWN_PRODUCTS = ["1", "2", "3"] as const;

/** Words for values of a visit that are stored as codes. */
export function useVisitWords() {
  const t = useTranslations("visits");
  const table = useTranslations("visitTable");
  const filter = useTranslations("filter");
  return useMemo(
    () => ({
      flag: (flag: VisitFlag) => filter(`flag.${flag}`),
      product: (productId: number) => {
        const known = KNOWN_PRODUCTS.find((product) => product === String(productId));
        return known ? t(`product.${known}`) : t("product.other", { id: String(productId) });
      },
      duration: (seconds: number) =>
        table("minutes", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }),
    }),
    [t, table, filter],
  );
}
