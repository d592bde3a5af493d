"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { ROW_HEIGHT } from "./data-column";
import type { DataTableProps } from "./data-table-props";

const ROWS_AHEAD = 30;

type WindowedTable<Row extends object> = Pick<
  DataTableProps<Row>,
  "rows" | "rowId" | "density" | "onMore" | "questionKey"
>;

/** The rows that are in view, the room of those before and after them, and the asking for more near the end. */
export function useRowWindow<Row extends object>(table: WindowedTable<Row>) {
  const { rows, rowId, density, onMore, questionKey } = table;
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT[density],
    getItemKey: (index) => {
      const row = rows[index];
      return row ? rowId(row) : index;
    },
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density makes all rows as high
  useEffect(() => {
    virtualizer.measure();
  }, [virtualizer, density]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [questionKey]);
  const items = virtualizer.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onMore && lastIndex >= rows.length - ROWS_AHEAD) onMore();
  }, [onMore, lastIndex, rows.length]);
  return {
    scroller,
    items,
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}
