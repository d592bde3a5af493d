"use client";

import { ListChecks } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayText } from "@/components/accounts/day-text";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import type { useDrift } from "@/lib/domain/receipts/drift-hooks";
import type { Drift } from "@/lib/domain/receipts/schema";
import { QueryFreshness, QueryRows } from "../query-rows";
import { SeenList } from "./seen-list";

interface UnmappedQuestionsProps {
  readonly query: ReturnType<typeof useDrift>;
  readonly questions: Drift["questions"];
  readonly onSample: (receiptId: string) => void;
}

/** Checklist questions without a meaning: their answers are kept and shown, but no rule reads them. */
export function UnmappedQuestions({ query, questions, onSample }: UnmappedQuestionsProps) {
  const t = useTranslations("inbox.drift");
  const format = useFormatter();
  return (
    <Card
      isFlush
      title={t("questions")}
      freshness={<QueryFreshness query={query} />}
      actions={<ButtonLink href="/answers">{t("toAnswers")}</ButtonLink>}
    >
      <p className="border-line border-b px-4 py-2 text-sm text-pretty text-ink-soft">{t("questionsText")}</p>
      <QueryRows query={query}>
        {questions.length === 0 ? (
          <EmptyState
            icon={<ListChecks aria-hidden />}
            title={t("noQuestions")}
            text={t("noQuestionsText")}
          />
        ) : (
          <SeenList
            label={t("questions")}
            countName={t("visits")}
            entries={questions.map((question) => ({
              id: question.key,
              title: question.name ?? t("nameless"),
              text: [
                question.productId === null ? t("noProduct") : t("product", { id: question.productId }),
                ...(question.questionId === null ? [] : [t("questionId", { id: question.questionId })]),
              ].join(" · "),
              count: question.visits,
              first: dayText(format, question.firstSeenOn),
              last: dayText(format, question.lastSeenOn),
              actions: question.sampleReceiptId ? (
                <SampleButton receiptId={question.sampleReceiptId} onSample={onSample} />
              ) : null,
            }))}
          />
        )}
      </QueryRows>
    </Card>
  );
}

interface SampleButtonProps {
  readonly receiptId: string;
  readonly onSample: (receiptId: string) => void;
}

function SampleButton({ receiptId, onSample }: SampleButtonProps) {
  const t = useTranslations("inbox.drift");
  return (
    <Button variant="quiet" onPress={() => onSample(receiptId)}>
      {t("sample")}
    </Button>
  );
}
