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
 * Keeps the rows that are being read where they are when visits arrive or go above them. Somebody who rests at
 * the top, with neither pointer nor focus in the list, sees them come in; anybody else is told how many.
 * The browser's own scroll anchoring must be off on the list, or arrivals are made up for twice.
 */
export function useAnchoredRows({ visits, scroller, filterKey }: AnchoredRows) {
  const [count, setCount] = useState(0);
  const previous = useRef<{ filterKey: string; visits: readonly VisitRow[] }>({ filterKey, visits: [] });

  useLayoutEffect(() => {
    const old = previous.current;
    previous.current = { filterKey, visits };
    const list = scroller.current;
    if (!list) return;
    if (old.filterKey !== filterKey) {
      list.scrollTop = 0;
      setCount(0);
      return;
    }
    if (!isBeingRead(list)) return;
    list.scrollTop += ROW_HEIGHT * rowsMoved(old.visits, visits, Math.floor(list.scrollTop / ROW_HEIGHT));
    const added = visits.findIndex(({ id }) => id === old.visits[0]?.id);
    if (added > 0) setCount((unseen) => unseen + added);
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

/** By how many rows what stood at `topIndex` was pushed down, or drawn up where rows above it went. */
function rowsMoved(old: readonly VisitRow[], now: readonly VisitRow[], topIndex: number): number {
  const places = new Map(now.map(({ id }, index) => [id, index]));
  // Where the row itself is gone, the next one that is still there takes its place.
  for (let index = topIndex; index < old.length; index += 1) {
    const place = places.get(old[index]?.id ?? "");
    if (place !== undefined) return place - index;
  }
  return 0;
}

function isBeingRead(list: HTMLElement): boolean {
  return list.scrollTop > 0 || list.matches(":hover") || list.contains(document.activeElement);
}
