"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { NONE_TICKED, UNREADABLE } from "@/lib/domain/questions/rules/answer-values";
import type { HistogramBin } from "@/lib/domain/questions/schema";

export interface AnswerWords {
  /** One answer in the reader's words. */
  readonly answer: (value: { readonly key: string; readonly label: string | null }) => string;
  readonly number: (value: number) => string;
  readonly bin: (bin: Pick<HistogramBin, "from" | "to">) => string;
  /** An ISO day, with its weekday or without its year. */
  readonly day: (day: string) => string;
  readonly percent: (share: number) => string;
}

/** Puts counted answers into words. */
export function useAnswerWords(): AnswerWords {
  const t = useTranslations("answers.answer");
  const format = useFormatter();
  return useMemo(() => {
    const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
    return {
      number,
      answer: ({ key, label }) => {
        if (key === "yes" || key === "no") return t(key);
        if (key === UNREADABLE) return t("unreadable");
        if (key === NONE_TICKED) return t("noneTicked");
        const [from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(key)?.slice(1) ?? [];
        return label ?? (from && to ? t("times", { from, to }) : key);
      },
      bin: ({ from, to }) => {
        if (from === null) return t("below", { to: number(to ?? 0) });
        return to === null
          ? t("above", { from: number(from) })
          : t("range", { from: number(from), to: number(to) });
      },
      day: (day) =>
        format.dateTime(new Date(`${day}T00:00:00Z`), {
          day: "2-digit",
          month: "2-digit",
          year: "numeric",
          timeZone: "UTC",
        }),
      percent: (share) => format.number(share, "percent"),
    };
  }, [t, format]);
}

/** The words for Kobra's three products. */
export function useProductName(): (productId: number | null) => string {
  const t = useTranslations("answers.productNames");
  return (productId) => {
    if (productId === null) return t("none");
    const known = (["1", "2", "3"] as const).find((id) => id === String(productId));
    return known ? t(known) : t("other", { id: String(productId) });
  };
}
