"use client";

import { useTranslations } from "next-intl";
import { groupByQuestion } from "@/components/visits/group-by-question";
import { useAnswerText } from "@/components/visits/use-answer-text";
import type { ChecklistAnswerDto } from "@/lib/domain/visits/schema";

/** The checklist as a plain table: what was asked, what was answered. */
export function EvidenceAnswers({ answers }: { readonly answers: readonly ChecklistAnswerDto[] }) {
  const t = useTranslations("truth.sheet");
  const tc = useTranslations("checklist");
  const answerText = useAnswerText();
  const questions = groupByQuestion(answers);
  if (questions.length === 0) return <p className="text-sm">{t("noAnswers")}</p>;
  return (
    <table className="w-full text-left text-sm">
      <thead className="text-xs text-ink-soft">
        <tr className="border-line-strong border-b">
          <th scope="col" className="w-3/5 py-1 pr-3 font-medium">
            {t("question")}
          </th>
          <th scope="col" className="py-1 font-medium">
            {t("answer")}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {questions.map((question) => (
          <tr key={question.key} className="align-top">
            <td className="py-1 pr-3 break-words">{question.name ?? tc("unnamed")}</td>
            <td className="py-1 font-medium break-words">
              {question.answers.map((answer, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: answers have no identity of their own and never move
                <span key={index} className="block">
                  {answer.answerName ? <span className="font-normal">{answer.answerName}: </span> : null}
                  {answerText(answer) ?? <span className="font-normal text-ink-soft">{t("noAnswer")}</span>}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
