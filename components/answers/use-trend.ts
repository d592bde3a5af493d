"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { ReadableFilter } from "@/components/visits/use-visit-url";
import { useAnswersTrend } from "@/lib/domain/questions/hooks";
import type { AnswersTrend, QuestionSummary } from "@/lib/domain/questions/schema";
import { type TrendChart, type TrendPlace, trendChart } from "./trend-series";
import { useAnswerWords } from "./use-answer-words";

export interface Trend {
  readonly view: "time" | "agents";
  readonly query: UseQueryResult<AnswersTrend>;
  readonly chart: TrendChart | null;
}

/** One question over time or by agent, once it is looked at. */
export function useTrend(
  question: QuestionSummary,
  filter: ReadableFilter,
  view: Trend["view"] | null,
): Trend | null {
  const t = useTranslations("answers");
  const words = useAnswerWords();
  const periodText = usePeriodText();
  const query = useAnswersTrend(filter, question.key, view !== null);
  if (view === null) return null;
  const { data } = query;
  if (!data) return { view, query, chart: null };
  const places: TrendPlace[] =
    view === "time"
      ? data.periods.map((period) => ({ ...period, key: period.from, label: periodText(period.from) }))
      : data.agents.map((agent) => ({ ...agent, key: agent.agentId, label: agent.name }));
  const place = view === "agents" ? t("table.agent") : t(data.unit === "week" ? "table.week" : "table.day");
  const texts = {
    place,
    mean: t("trend.mean"),
    other: t("trend.other"),
    answered: t("answer.answered"),
  };
  return { view, query, chart: trendChart(question, places, words, texts) };
}

function usePeriodText(): (day: string) => string {
  const format = useFormatter();
  return (day) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { day: "2-digit", month: "2-digit", timeZone: "UTC" });
}
