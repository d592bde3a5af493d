"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { useErrorText } from "@/lib/client/use-error-text";

interface QueryBodyProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  /** In the shape of what will come. */
  readonly skeleton: ReactNode;
  /** Where the answer is a stack of cards: the fault then comes in one of its own. */
  readonly isInCards?: boolean;
  readonly children: (answer: Answer) => ReactNode;
}

/** What a card shows of one query: its skeleton, its fault with a way to retry, or its answer. */
export function QueryBody<Answer>({ query, skeleton, isInCards, children }: QueryBodyProps<Answer>) {
  const t = useTranslations("common");
  const errorText = useErrorText();
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.isError) {
    const fault = (
      <ErrorState {...errorText(query.error)} onRetry={() => query.refetch()} isRetrying={query.isFetching} />
    );
    return isInCards ? <Card>{fault}</Card> : fault;
  }
  return (
    <div role="status" aria-label={t("loading")}>
      {skeleton}
    </div>
  );
}
