"use client";

import { useTranslations } from "next-intl";
import type { ChartTable } from "@/components/charts/chart-table";
import type { QuestionSummary } from "@/lib/domain/questions/schema";
import { binBars, valueBars } from "./answer-bar";
import { useAnswerWords } from "./use-answer-words";

/** The figures behind a question's answers: "Ver datos" and the CSV. */
export function useAnswersTable(question: QuestionSummary, before: QuestionSummary | null): ChartTable {
  const t = useTranslations("answers");
  const words = useAnswerWords();
  const { answered, visits } = question;
  const days = question.days.map(({ day, visits: count }) => ({
    key: day,
    label: { shown: words.day(day), filed: day },
    visits: count,
    before: null,
  }));
  const open = [
    { key: "answered", label: t("answer.answered"), visits: answered, before: null },
    { key: "unanswered", label: t("answer.unanswered"), visits: visits - answered, before: null },
  ];
  const answers = [...binBars(question, words), ...days, ...valueBars(question, before, words), ...open];
  return {
    columns: [
      { id: "answer", label: t("table.answer") },
      { id: "visits", label: t("table.visits"), format: words.number },
      { id: "percent", label: t("table.percent"), format: words.percent },
      ...(before ? [{ id: "before", label: t("table.before"), format: words.percent }] : []),
    ],
    rows: answers.map((each) => ({
      id: each.key,
      cells: [
        each.label,
        each.visits,
        answered === 0 || each.key === "unanswered" ? null : each.visits / answered,
        ...(before ? [each.before] : []),
      ],
    })),
  };
}
