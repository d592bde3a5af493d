"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChartCard } from "@/components/charts/chart-card";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ReadableFilter } from "@/components/visits/use-visit-url";
import type { QuestionSummary } from "@/lib/domain/questions/schema";
import { QuestionAnswers } from "./question-answers";
import { QuestionMeta } from "./question-meta";
import { QuestionTrend } from "./question-trend";
import { useAnswersTable } from "./use-answers-table";
import { useTrend } from "./use-trend";

const VIEWS = ["answers", "time", "agents"] as const;

interface QuestionCardProps {
  readonly question: QuestionSummary;
  /** The same question in the period before, where that is asked for. */
  readonly before: QuestionSummary | null;
  readonly filter: ReadableFilter;
  /** Puts an answer of this question into the filter, or takes it out. */
  readonly onToggle: (question: string, value: string) => void;
  readonly freshness: {
    readonly at: Date | null;
    readonly staleAfterS: number;
    readonly failure: string | null;
  };
}

/** One question: what was answered, over time, and by agent. */
export function QuestionCard({ question, before, filter, onToggle, freshness }: QuestionCardProps) {
  const t = useTranslations("answers");
  const [view, setView] = useState<(typeof VIEWS)[number]>("answers");
  const name = question.name ?? t("unnamed");
  const answersTable = useAnswersTable(question, before);
  const trend = useTrend(question, filter, view === "answers" ? null : view);
  return (
    <ChartCard
      title={name}
      description={<QuestionMeta question={question} before={before} />}
      freshness={freshness}
      table={trend?.chart?.table ?? answersTable}
      fileName={t("file", { question: question.key.replace(/[^\p{L}\p{N}]+/gu, "-"), range: filter.range })}
      empty={question.answered === 0 ? t("nobody") : undefined}
    >
      <div className="mb-3 -ml-0.5 overflow-x-auto">
        <SegmentedControl
          label={t("view.label", { question: name })}
          segments={VIEWS.map((id) => ({ id, label: t(`view.${id}`) }))}
          value={view}
          onChange={setView}
        />
      </div>
      {trend ? (
        <QuestionTrend trend={trend} question={question} />
      ) : (
        <QuestionAnswers question={question} before={before} filter={filter} onToggle={onToggle} />
      )}
    </ChartCard>
  );
}
