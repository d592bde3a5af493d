"use client";

import { useTranslations } from "next-intl";
import { BarChart } from "@/components/charts/bar-chart";
import { QueryError } from "@/components/ui/query-error";
import { Skeleton } from "@/components/ui/skeleton";
import type { QuestionSummary } from "@/lib/domain/questions/schema";
import { useAnswerWords } from "./use-answer-words";
import type { Trend } from "./use-trend";

interface QuestionTrendProps {
  readonly trend: Trend;
  readonly question: QuestionSummary;
}

/** A question's answers by day or week, or by agent. */
export function QuestionTrend({ trend: { view, query, chart }, question }: QuestionTrendProps) {
  const t = useTranslations("answers");
  const words = useAnswerWords();
  if (query.isError && !chart) {
    return <QueryError query={query} />;
  }
  if (!chart) return <Skeleton className="h-60 w-full" />;
  const moreAgents = view === "agents" ? (query.data?.moreAgents ?? 0) : 0;
  return (
    <>
      {question.kind === "number" ? <p className="text-sm text-ink-soft">{t("trend.meanHint")}</p> : null}
      <BarChart
        label={t(view === "time" ? "trend.time" : "trend.agents", {
          question: question.name ?? t("unnamed"),
        })}
        series={chart.series}
        categories={chart.categories}
        formatValue={words.number}
        isStacked
        isLying={view === "agents"}
      />
      {moreAgents > 0 ? (
        <p className="text-sm text-ink-soft">{t("trend.moreAgents", { count: moreAgents })}</p>
      ) : null}
    </>
  );
}
