"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { QuestionSummary } from "@/lib/domain/questions/schema";
import { useAnswerWords } from "./use-answer-words";

interface QuestionMetaProps {
  readonly question: QuestionSummary;
  readonly before: QuestionSummary | null;
}

/** How many answered, the question's id, and what it stands for. */
export function QuestionMeta({ question, before }: QuestionMetaProps) {
  const t = useTranslations("answers");
  const meanings = useTranslations("questions.meaning");
  const words = useAnswerWords();
  const { answered, visits, questionId, meaning } = question;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="tabular">
        {t("answeredOf", {
          answered: words.number(answered),
          visits: words.number(visits),
          percent: words.percent(visits === 0 ? 0 : answered / visits),
        })}
        {before && before.visits > 0
          ? ` · ${t("answeredBefore", { percent: words.percent(before.answered / before.visits) })}`
          : ""}
      </span>
      {questionId ? (
        <span className="font-mono text-xs text-ink-faint">{t("questionId", { id: questionId })}</span>
      ) : null}
      {meaning ? <Badge tone="accent">{t("means", { meaning: meanings(meaning) })}</Badge> : null}
    </span>
  );
}
