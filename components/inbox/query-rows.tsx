"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Freshness } from "@/components/ui/freshness";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";

const STALE_AFTER_S = 90;

/** How old a query's answer is, and why the last attempt failed. */
export function QueryFreshness({ query }: { readonly query: UseQueryResult }) {
  const errorText = useErrorText();
  return (
    <Freshness
      at={query.dataUpdatedAt > 0 ? new Date(query.dataUpdatedAt) : null}
      staleAfterS={STALE_AFTER_S}
      failure={query.isError ? errorText(query.error).title : null}
    />
  );
}

interface QueryRowsProps {
  readonly query: UseQueryResult;
  /** Shown once there is an answer, and kept where a later attempt fails. */
  readonly children: ReactNode;
}

/** Rows on their way, or why they do not come. */
export function QueryRows({ query, children }: QueryRowsProps) {
  const t = useTranslations("common");
  if (query.data !== undefined) return children;
  if (query.isError) {
    return <QueryError query={query} />;
  }
  return (
    <div role="status" aria-label={t("loading")}>
      <SkeletonRows />
    </div>
  );
}
