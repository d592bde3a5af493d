"use client";

import { useTranslations } from "next-intl";
import { AdminTableSkeleton } from "@/components/ui/admin-table";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { useQuestions } from "@/lib/domain/questions/hooks";
import { PHRASE_LISTS, type QuestionList } from "@/lib/domain/questions/schema";
import { PhrasesCard } from "./phrases-card";
import { QuestionsCard } from "./questions-card";
import { RebuildCard } from "./rebuild-card";
import { SaveBar } from "./save-bar";
import { useMappingDraft } from "./use-mapping-draft";

/** What questions and tags mean, and the reading again that a change sets off. */
export function QuestionsPanel() {
  const t = useTranslations("questions");
  const query = useQuestions();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="flex flex-col gap-4">
        <QueryBody
          query={query}
          isInCards
          skeleton={
            <Card isFlush>
              <AdminTableSkeleton rows={8} />
            </Card>
          }
        >
          {(list) => <Mapping list={list} />}
        </QueryBody>
        <RebuildCard />
      </div>
    </>
  );
}

function Mapping({ list }: { readonly list: QuestionList }) {
  const draft = useMappingDraft(list);
  return (
    <>
      <QuestionsCard questions={list.questions} draft={draft} />
      {PHRASE_LISTS.map((list) => (
        <PhrasesCard
          key={list}
          list={list}
          phrases={draft.phrases[list]}
          onChange={(phrases) => draft.setPhrases(list, phrases)}
        />
      ))}
      {draft.change ? <SaveBar change={draft.change} draft={draft} /> : null}
    </>
  );
}
