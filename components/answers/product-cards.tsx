"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ReadableFilter } from "@/components/visits/use-visit-url";
import type { QuestionSummary } from "@/lib/domain/questions/schema";
import { QuestionCard } from "./question-card";
import { useProductName } from "./use-answer-words";

interface ProductCardsProps {
  readonly questions: readonly QuestionSummary[];
  /** The period before, where it is asked for. */
  readonly before: readonly QuestionSummary[] | null;
  readonly filter: ReadableFilter;
  readonly onToggle: (question: string, value: string) => void;
  readonly freshness: Parameters<typeof QuestionCard>[0]["freshness"];
}

/** The questions of one product; which one is part of the URL. */
export function ProductCards({ questions, before, ...card }: ProductCardsProps) {
  const t = useTranslations("answers");
  const nameOf = useProductName();
  const [checklist, setChecklist] = useQueryState("checklist", parseAsString);
  const products = [...new Set(questions.map(({ productId }) => productId))];
  const product = products.find((id) => String(id) === checklist) ?? products[0] ?? null;
  const earlier = new Map(before?.map((question) => [question.key, question]));
  return (
    <>
      {products.length > 1 ? (
        <div className="overflow-x-auto">
          <SegmentedControl
            label={t("product")}
            segments={products.map((id) => ({ id: String(id), label: nameOf(id) }))}
            value={String(product)}
            onChange={(id) => void setChecklist(id)}
          />
        </div>
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {questions
          .filter(({ productId }) => productId === product)
          .map((question) => (
            <QuestionCard
              key={question.key}
              {...card}
              question={question}
              before={earlier.get(question.key) ?? null}
            />
          ))}
      </div>
    </>
  );
}
