"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { VisitRow } from "@/lib/domain/visits/schema";
import { followRows } from "./follow-rows";
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
    const { moved, arrivedAbove } = followRows(old.visits, visits, indexRead(list, old.visits));
    list.scrollTop += ROW_HEIGHT * moved;
    if (arrivedAbove > 0) setCount((unseen) => unseen + arrivedAbove);
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

/** The row under the pointer or with the focus; else the first in sight. */
function indexRead(list: HTMLElement, visits: readonly VisitRow[]): number {
  const row = list.querySelector<HTMLElement>(":is(:hover, :focus-within)[data-visit-id]");
  const index = row ? visits.findIndex(({ id }) => id === row.dataset.visitId) : -1;
  return index === -1 ? Math.floor(list.scrollTop / ROW_HEIGHT) : index;
}

function isBeingRead(list: HTMLElement): boolean {
  return list.scrollTop > 0 || list.matches(":hover") || list.contains(document.activeElement);
}
