"use client";

import { useErrorText } from "@/lib/client/use-error-text";
import { ErrorState } from "./error-state";

interface QueryErrorProps {
  /** A query that failed and has nothing to show. */
  readonly query: {
    readonly error: unknown;
    readonly isFetching: boolean;
    refetch(): Promise<unknown>;
  };
}

/** Why a query's answer is not here, and the way to ask again. */
export function QueryError({ query }: QueryErrorProps) {
  const errorText = useErrorText();
  return (
    <ErrorState
      {...errorText(query.error)}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
    />
  );
}
