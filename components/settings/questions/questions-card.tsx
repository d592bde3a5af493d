"use client";

import { CircleCheck, ListChecks, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProductName } from "@/components/answers/use-answer-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { SeenQuestion } from "@/lib/domain/questions/schema";
import { QuestionsTable } from "./questions-table";
import type { MappingDraft } from "./use-mapping-draft";

interface QuestionsCardProps {
  readonly questions: readonly SeenQuestion[];
  readonly draft: MappingDraft;
}

const SHOWN = ["all", "unmapped"] as const;

/** Every question seen, by product; those that mean nothing yet stand out. */
export function QuestionsCard({ questions, draft }: QuestionsCardProps) {
  const t = useTranslations("questions");
  const nameOf = useProductName();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>("all");
  const unmapped = questions.filter(isUnmapped);
  const listed = shown === "all" ? questions : unmapped;
  const products = [...new Set(listed.map(({ productId }) => productId))];
  if (questions.length === 0) {
    return (
      <Card title={t("table.title")} isFlush>
        <EmptyState icon={<ListChecks aria-hidden />} title={t("table.empty")} text={t("table.emptyText")} />
      </Card>
    );
  }
  return (
    <Card title={t("table.title")} isFlush>
      <div className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-2">
        <p role="status" className="flex items-center gap-2 text-sm [&_svg]:size-4 [&_svg]:shrink-0">
          {unmapped.length > 0 ? (
            <TriangleAlert aria-hidden className="text-warn" />
          ) : (
            <CircleCheck aria-hidden className="text-good" />
          )}
          {t("unmapped", { count: unmapped.length })}
        </p>
        <SegmentedControl
          label={t("show.label")}
          segments={SHOWN.map((id) => ({ id, label: t(`show.${id}`) }))}
          value={shown}
          onChange={setShown}
        />
      </div>
      {products.map((product) => (
        <section key={String(product)} aria-label={nameOf(product)}>
          <h3 className="bg-sunken px-4 py-1.5 text-sm font-semibold">{nameOf(product)}</h3>
          <QuestionsTable
            label={nameOf(product)}
            questions={listed.filter(({ productId }) => productId === product)}
            draft={draft}
          />
        </section>
      ))}
    </Card>
  );
}

function isUnmapped({ meaning, isSetAside }: SeenQuestion): boolean {
  return meaning === null && !isSetAside;
}
