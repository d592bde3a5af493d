"use client";

import { ClipboardList } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { Skeleton } from "@/components/ui/skeleton";
import { PreviousComparison } from "@/components/visits/previous-comparison";
import { UnreadableConditions } from "@/components/visits/unreadable-conditions";
import { type ReadableFilter, useComparison, useVisitFilter } from "@/components/visits/use-visit-url";
import { VisitFilterBar } from "@/components/visits/visit-filter-bar";
import { VisitsEmpty } from "@/components/visits/visits-empty";
import { useErrorText } from "@/lib/client/use-error-text";
import { useAnswers, usePreviousAnswers } from "@/lib/domain/questions/hooks";
import type { AnswersSummary } from "@/lib/domain/questions/schema";
import { ALL_VISITS } from "@/lib/domain/visits/hooks";
import { toggleAnswer, visitsHref } from "./answer-filter";
import { ProductCards } from "./product-cards";

interface AnswersPanelProps {
  /** ISO day in the workspace's zone. */
  readonly today: string;
}

/** What was answered to each checklist question, by the visits of the one filter. */
export function AnswersPanel({ today }: AnswersPanelProps) {
  const t = useTranslations("answers");
  const { filter, setFilter, unreadable } = useVisitFilter();
  const query = useAnswers(filter);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={<Total query={query} filter={filter} today={today} />}
        actions={
          <ButtonLink href={visitsHref(filter)} prefetch={false}>
            {t("seeVisits")}
          </ButtonLink>
        }
      />
      <div className="flex flex-col gap-4">
        <UnreadableConditions keys={unreadable} />
        <VisitFilterBar filter={filter} onChange={setFilter} today={today} page="answers" canCompare />
        <Body query={query} filter={filter} setFilter={setFilter} />
      </div>
    </>
  );
}

type AnswersQuery = ReturnType<typeof useAnswers>;

function Total({ query, filter, today }: { query: AnswersQuery; filter: ReadableFilter; today: string }) {
  const t = useTranslations("answers");
  const format = useFormatter();
  const total = query.data?.total;
  const unread = query.data?.unread ?? 0;
  return (
    <span className="tabular" data-testid="answers-total">
      {total === undefined ? t("counting") : t("total", { count: total, text: format.number(total) })}
      <PreviousComparison filter={filter} total={total} today={today} />
      {unread > 0 ? ` · ${t("unread", { count: unread, text: format.number(unread) })}` : ""}
    </span>
  );
}

interface BodyProps {
  readonly query: AnswersQuery;
  readonly filter: ReadableFilter;
  readonly setFilter: ReturnType<typeof useVisitFilter>["setFilter"];
}

const STALE_AFTER_S = 150;

function Body({ query, filter, setFilter }: BodyProps) {
  const errorText = useErrorText();
  const { isCompared } = useComparison();
  const previous = usePreviousAnswers(filter, isCompared && filter.range !== "all");
  const toggle = useCallback(
    (question: string, value: string) => setFilter({ answer: toggleAnswer(filter.answer, question, value) }),
    [filter.answer, setFilter],
  );
  if (query.isPending) return <AnswersSkeleton />;
  if (query.isError && !query.data) {
    return (
      <Card>
        <QueryError query={query} />
      </Card>
    );
  }
  if (query.data.questions.length === 0) {
    return <NothingAsked summary={query.data} filter={filter} onShowAll={() => setFilter(ALL_VISITS)} />;
  }
  return (
    <ProductCards
      questions={query.data.questions}
      before={isCompared ? (previous.data?.questions ?? []) : null}
      filter={filter}
      onToggle={toggle}
      freshness={{
        at: query.dataUpdatedAt ? new Date(query.dataUpdatedAt) : null,
        staleAfterS: STALE_AFTER_S,
        failure: query.isError ? errorText(query.error).title : null,
      }}
    />
  );
}

interface NothingAskedProps {
  readonly summary: AnswersSummary;
  readonly filter: ReadableFilter;
  readonly onShowAll: () => void;
}

/** Nothing has ever arrived, or the filter leaves no checklist. */
function NothingAsked({ summary, filter, onShowAll }: NothingAskedProps) {
  const t = useTranslations("answers.empty");
  const { range, ...conditions } = filter;
  const isFiltered = range !== "all" || Object.values(conditions).some((value) => value !== null);
  if (summary.total === 0 && !isFiltered) {
    return (
      <Card>
        <VisitsEmpty isFiltered={false} onShowAll={onShowAll} />
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState
        icon={<ClipboardList aria-hidden />}
        title={t("title")}
        text={t("text")}
        action={<Button onPress={onShowAll}>{t("showAll")}</Button>}
      />
    </Card>
  );
}

function AnswersSkeleton() {
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {["a", "b", "c", "d"].map((key) => (
        <Skeleton key={key} className="h-72" />
      ))}
    </div>
  );
}
