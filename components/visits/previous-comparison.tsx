"use client";

import { TrendingDown, TrendingUp } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { usePreviousTotal } from "@/lib/domain/visits/filter-hooks";
import { parseDateRange } from "@/lib/domain/visits/rules/date-range";
import { useDaysText } from "./filter/range-picker";
import type { ReadableFilter } from "./use-visit-url";
import { useComparison } from "./use-visit-url";

interface PreviousComparisonProps {
  readonly filter: ReadableFilter;
  /** How many match now; nothing is said before it is known. */
  readonly total: number | undefined;
  readonly today: string;
}

/** The total against the period before, where the URL asks for it: "12 % más que 8–14 nov (1,100)". */
export function PreviousComparison({ filter, total, today }: PreviousComparisonProps) {
  const t = useTranslations("filter.compare");
  const format = useFormatter();
  const daysText = useDaysText(today);
  const { isCompared } = useComparison();
  const isMeant = isCompared && filter.range !== "all";
  const { data, isError } = usePreviousTotal(filter, isMeant);
  if (!isMeant) return null;
  if (isError && !data) return <span className="text-ink-faint"> · {t("failed")}</span>;
  const previous = data?.previous;
  const range = previous && parseDateRange(previous.range);
  if (total === undefined || !previous || !range) return null;
  const days = previous.isUntilNow ? t("untilNow", { days: daysText(range) }) : daysText(range);
  const change = total - previous.total;
  const Icon = change >= 0 ? TrendingUp : TrendingDown;
  return (
    <span data-testid="visit-comparison" className="ml-1.5 inline-flex items-center gap-1">
      <span aria-hidden>·</span>
      {change === 0 || previous.total === 0 ? null : <Icon aria-hidden className="size-3.5 shrink-0" />}
      {previous.total === 0
        ? t("none", { days })
        : t(change === 0 ? "same" : change > 0 ? "more" : "less", {
            percent: format.number(Math.abs(change) / previous.total, "percent"),
            days,
            total: format.number(previous.total),
          })}
    </span>
  );
}
