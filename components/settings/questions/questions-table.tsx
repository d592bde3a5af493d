"use client";

import { TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useAnswerWords } from "@/components/answers/use-answer-words";
import { AdminTable } from "@/components/ui/admin-table";
import { Badge } from "@/components/ui/badge";
import type { SeenQuestion } from "@/lib/domain/questions/schema";
import { MeaningSelect } from "./meaning-select";
import type { MappingDraft } from "./use-mapping-draft";

interface QuestionsTableProps {
  readonly label: string;
  readonly questions: readonly SeenQuestion[];
  readonly draft: MappingDraft;
}

export function QuestionsTable({ label, questions, draft }: QuestionsTableProps) {
  const t = useTranslations("questions.table");
  const format = useFormatter();
  const words = useAnswerWords();
  return (
    <AdminTable
      label={label}
      rows={questions}
      rowKey={({ key }) => key}
      columns={[
        { id: "question", header: t("question"), cell: (question) => <QuestionName question={question} /> },
        {
          id: "visits",
          header: t("visits"),
          isNumeric: true,
          cell: ({ visits, answered }) => (
            <span className="tabular flex flex-col">
              {format.number(visits)}
              <span className="text-xs text-ink-faint">
                {t("answered", { text: format.number(answered) })}
              </span>
            </span>
          ),
        },
        {
          id: "samples",
          header: t("samples"),
          cell: ({ samples, kind, answered }) =>
            samples.length > 0 ? (
              <span className="line-clamp-2 text-ink-soft">
                {samples
                  .map((key) => (kind === "date" ? words.day(key) : words.answer({ key, label: null })))
                  .join(" · ")}
              </span>
            ) : (
              <span className="text-ink-faint">{t(answered > 0 ? "freeText" : "noSamples")}</span>
            ),
        },
        {
          id: "seen",
          header: t("seen"),
          cell: ({ firstSeenOn, lastSeenOn }) => (
            <span className="tabular text-xs text-ink-soft">
              {t("seenFromTo", { from: words.day(firstSeenOn), to: words.day(lastSeenOn) })}
            </span>
          ),
        },
        {
          id: "meaning",
          header: t("meaning"),
          cell: (question) => <MeaningSelect question={question} draft={draft} />,
        },
      ]}
    />
  );
}

function QuestionName({ question }: { readonly question: SeenQuestion }) {
  const t = useTranslations("questions");
  const answers = useTranslations("answers");
  const { name, questionId, meaning, isSetAside } = question;
  return (
    <span className="flex flex-col items-start gap-0.5">
      <span className="font-medium">{name ?? answers("unnamed")}</span>
      <span className="flex flex-wrap items-center gap-2">
        {questionId ? (
          <span className="font-mono text-xs text-ink-faint">
            {answers("questionId", { id: questionId })}
          </span>
        ) : null}
        {isSetAside ? <Badge>{t("isSetAside")}</Badge> : null}
        {meaning === null && !isSetAside ? (
          <Badge tone="warn" icon={<TriangleAlert aria-hidden />}>
            {t("isUnmapped")}
          </Badge>
        ) : null}
      </span>
    </span>
  );
}
