"use client";

import { useTranslations } from "next-intl";
import { DrawerSection } from "@/components/ui/drawer-section";
import type { ChecklistAnswerDto } from "@/lib/domain/visits/schema";
import { groupByQuestion, type QuestionAnswers } from "./group-by-question";
import { useAnswerText } from "./use-answer-text";

interface VisitChecklistProps {
  readonly answers: readonly ChecklistAnswerDto[];
}

/** What was asked and answered, in the order asked. */
export function VisitChecklist({ answers }: VisitChecklistProps) {
  const t = useTranslations("checklist");
  const questions = groupByQuestion(answers);
  return (
    <DrawerSection title={t("title")}>
      {questions.length === 0 ? (
        <p className="text-sm text-ink-faint">{t("empty")}</p>
      ) : (
        <ol className="divide-y divide-line overflow-hidden rounded-md border border-line">
          {questions.map((question) => (
            <Question key={question.key} question={question} />
          ))}
        </ol>
      )}
    </DrawerSection>
  );
}

function Question({ question }: { readonly question: QuestionAnswers }) {
  const t = useTranslations("checklist");
  const answerText = useAnswerText();
  const typeIds = [...new Set(question.answers.map(({ answerTypeId }) => answerTypeId))];
  return (
    <li className="px-3 py-2">
      <div className="flex items-baseline gap-2">
        <p className="min-w-0 flex-1 text-sm text-ink-soft">{question.name ?? t("unnamed")}</p>
        <span className="shrink-0 font-mono text-xs text-ink-faint">
          {question.id ? t("questionId", { id: question.id }) : null}
        </span>
      </div>
      {question.answers.map((answer, index) => {
        const text = answerText(answer);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers have no identity of their own and never move
          <p key={index} className="mt-0.5 flex flex-wrap items-baseline gap-x-2 text-base">
            {answer.answerName ? <span className="text-sm text-ink-faint">{answer.answerName}</span> : null}
            <span
              className={text === null ? "text-ink-faint" : "font-medium break-words whitespace-pre-wrap"}
            >
              {text ?? t("unanswered")}
            </span>
          </p>
        );
      })}
      <p className="mt-0.5 text-xs text-ink-faint">
        {typeIds.map((id) => typeName(t, id)).join(" · ")}
        {question.answers.some(({ answerId }) => answerId)
          ? ` · ${t("answerIds", { ids: question.answers.flatMap(({ answerId }) => answerId ?? []).join(", ") })}`
          : ""}
      </p>
    </li>
  );
}

const TYPE_IDS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;

function typeName(t: ReturnType<typeof useTranslations<"checklist">>, typeId: number | null): string {
  const known = TYPE_IDS.find((id) => id === String(typeId));
  return known ? t(`type.${known}`) : t("type.other", { id: typeId ?? "—" });
}
