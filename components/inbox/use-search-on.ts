"use client";

import { useEffect, useState } from "react";
import type { useReceipts } from "@/lib/domain/receipts/hooks";

/** A screenful of finds; then the search rests until somebody wants more. */
const ENOUGH = 50;

/**
 * Lets a search in bodies go on, one bounded request after the other, until there is a screenful, nothing is
 * left or somebody stops it. Mount it anew for each question.
 */
export function useSearchOn(query: ReturnType<typeof useReceipts>) {
  const [wanted, setWanted] = useState(ENOUGH);
  const pages = query.data?.pages ?? [];
  const found = pages.reduce((sum, page) => sum + page.receipts.length, 0);
  const examined = pages.reduce((sum, page) => sum + (page.search?.examined ?? 0), 0);
  const { hasNextPage, isFetching, isError, isPlaceholderData, fetchNextPage } = query;
  const isOn = hasNextPage && found < wanted && !isError && !isPlaceholderData;
  useEffect(() => {
    if (isOn && !isFetching) void fetchNextPage();
  }, [isOn, isFetching, fetchNextPage]);
  return {
    found,
    examined,
    total: pages[0]?.search?.total ?? null,
    isOn,
    hasMore: hasNextPage,
    stop: () => setWanted(found),
    goOn: () => setWanted(found + ENOUGH),
  };
}
