"use client";

import { parseAsString, parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useFilterQuery, useVisitFilter } from "@/components/visits/use-visit-url";
import { PROMISE_BUCKETS } from "@/lib/domain/promises/rules/promise-words";
import { PROMISE_GROUPS } from "@/lib/domain/promises/schema";

/** The one filter; without a range in the URL it means all visits, for what is overdue may be old. */
export function usePromiseFilter() {
  const { filter, setFilter, unreadable } = useVisitFilter();
  const hasRange = new URLSearchParams(useFilterQuery()).has("range") && !unreadable.includes("range");
  const own = useMemo(() => (hasRange ? filter : { ...filter, range: "all" }), [filter, hasRange]);
  return { filter: own, setFilter, unreadable };
}

/** The column of the board that is shown. */
export function usePromiseBucket() {
  const [bucket, setBucket] = useQueryState(
    "bucket",
    parseAsStringLiteral(PROMISE_BUCKETS).withDefault("overdue").withOptions({ history: "push" }),
  );
  return { bucket, setBucket: (id: (typeof PROMISE_BUCKETS)[number]) => void setBucket(id) };
}

export function usePromiseGrouping() {
  const [by, setBy] = useQueryState(
    "by",
    parseAsStringLiteral(PROMISE_GROUPS).withDefault("agent").withOptions({ history: "replace" }),
  );
  return { by, setBy: (id: (typeof PROMISE_GROUPS)[number]) => void setBy(id) };
}

/** The promise whose drawer is open; `promise` is a condition of the filter. */
export function useOpenPromise() {
  const [promiseId, setPromiseId] = useQueryState("open", parseAsString.withOptions({ history: "push" }));
  return {
    promiseId,
    open: (id: string) => void setPromiseId(id),
    close: () => void setPromiseId(null),
  };
}
