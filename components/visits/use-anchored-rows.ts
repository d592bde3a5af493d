"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { VisitRow } from "@/lib/domain/visits/schema";
import { ROW_HEIGHT } from "./visit-list-row";

interface AnchoredRows {
  readonly visits: readonly VisitRow[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly filterKey: string;
}

/**
 * Keeps the rows that are being read where they are when visits arrive above them. Somebody who rests at
 * the top, with neither pointer nor focus in the list, sees them come in; anybody else is told how many.
 * The browser's own scroll anchoring must be off on the list, or arrivals are made up for twice.
 */
export function useAnchoredRows({ visits, scroller, filterKey }: AnchoredRows) {
  const [count, setCount] = useState(0);
  const previous = useRef<{ filterKey: string; firstId: string | undefined }>({
    filterKey,
    firstId: undefined,
  });

  useLayoutEffect(() => {
    const { filterKey: oldKey, firstId } = previous.current;
    previous.current = { filterKey, firstId: visits[0]?.id };
    const list = scroller.current;
    if (!list) return;
    if (oldKey !== filterKey) {
      list.scrollTop = 0;
      setCount(0);
      return;
    }
    const added = firstId === undefined ? 0 : visits.findIndex(({ id }) => id === firstId);
    if (added <= 0 || !isBeingRead(list)) return;
    list.scrollTop += added * ROW_HEIGHT;
    setCount((unseen) => unseen + added);
  }, [visits, filterKey, scroller]);

  useLayoutEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const forget = () => {
      if (list.scrollTop < ROW_HEIGHT) setCount(0);
    };
    list.addEventListener("scroll", forget, { passive: true });
    return () => list.removeEventListener("scroll", forget);
  }, [scroller]);

  const show = () => {
    scroller.current?.scrollTo({ top: 0 });
    setCount(0);
  };
  return { count, show };
}

function isBeingRead(list: HTMLElement): boolean {
  return list.scrollTop > 0 || list.matches(":hover") || list.contains(document.activeElement);
}
