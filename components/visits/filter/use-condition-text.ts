"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type AnswerWords, useAnswerWords } from "@/components/answers/use-answer-words";
import { parseValueRange } from "@/lib/domain/questions/rules/value-range";
import { useFilterNames } from "@/lib/domain/visits/filter-hooks";
import type { FilterKey, VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { VISIT_FLAGS, VISIT_OUTCOMES } from "@/lib/domain/visits/rules/visit-words";

export interface ConditionText {
  /** One value of a condition in the reader's words; an id that nobody knows says so. */
  readonly valueText: (key: FilterKey, value: string) => string;
  /** A checklist question in its own words. */
  readonly questionText: (question: string) => string;
}

/** Puts the values of a filter into words: names of agents, tags as shown, questions as asked. */
export function useConditionText(filter: VisitFilterText): ConditionText {
  const wordOf = useOwnWords();
  const t = useTranslations("filter.unknown");
  const { data, isPlaceholderData } = useFilterNames(filter);
  return useMemo(() => {
    const names = new Map(data?.names.map(({ key, value, name }) => [`${key} ${value}`, name]));
    // Before the names of this very filter are here, nobody is unknown.
    const isAnswered = data !== undefined && !isPlaceholderData;
    const unknown = (key: FilterKey) => {
      if (!isAnswered) return "…";
      return key === "agent" || key === "portfolio" || key === "account" ? t(key) : null;
    };
    return {
      valueText: (key, value) =>
        wordOf(key, value) ?? names.get(`${key} ${value}`) ?? unknown(key) ?? afterQuestion(value),
      questionText: (question) => names.get(`question ${question}`) ?? (isAnswered ? question : "…"),
    };
  }, [data, isPlaceholderData, wordOf, t]);
}

type Words = (value: string) => string | null;

/** A value for which we have words ourselves; null for ids and for what agents wrote. */
export function useOwnWords(): (key: FilterKey, value: string) => string | null {
  const t = useTranslations("filter");
  const visits = useTranslations("visits");
  const answers = useAnswerWords();
  return useMemo(() => {
    const among =
      <Word extends string>(known: readonly Word[], word: (value: Word) => string): Words =>
      (value) => {
        const found = known.find((one) => one === value);
        return found === undefined ? null : word(found);
      };
    const yesNo = among(["yes", "no"], (value) => t(value));
    const words: Partial<Record<FilterKey, Words>> = {
      outcome: among(VISIT_OUTCOMES, (outcome) => visits(`outcome.${outcome}`)),
      flag: among(VISIT_FLAGS, (flag) => t(`flag.${flag}`)),
      position: among(["missing", "present"], (value) => t(`position.${value}`)),
      product: (id) =>
        among(["1", "2", "3"], (known) => t(`product.${known}`))(id) ?? t("product.other", { id }),
      answer: (value) => answerWords(afterQuestion(value), answers),
      area: () => t("area"),
      contact: yesNo,
      promise: yesNo,
      cancelled: yesNo,
      rebound: yesNo,
      revisit: yesNo,
    };
    return (key, value) => words[key]?.(value) ?? null;
  }, [t, visits, answers]);
}

/** Yes and no, a day, a stretch of days or of numbers; null for an answer that has words of its own. */
function answerWords(key: string, words: AnswerWords): string | null {
  const range = parseValueRange(key);
  if (range?.kind === "numbers") return words.bin(range);
  if (range) return `${words.day(range.from)} – ${words.day(range.to)}`;
  if (parseValueRange(`${key}..${key}`)?.kind === "days") return words.day(key);
  const text = words.answer({ key, label: null });
  return text === key ? null : text;
}

/** `1:12=conyuge` → `conyuge`. */
function afterQuestion(value: string): string {
  return value.slice(value.indexOf("=") + 1);
}
