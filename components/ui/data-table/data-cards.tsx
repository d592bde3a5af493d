"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { DataTableProps } from "./data-table-props";
import { RowLink } from "./row-link";
import { isSelected, toggleRow } from "./selection";

interface DataCardsProps<Row extends object> extends DataTableProps<Row> {
  /** What stands under the name, on two lines. */
  readonly card: (row: Row) => ReactNode;
  readonly cardName: (row: Row) => ReactNode;
}

const CARD_HEIGHT = 92;
const CARDS_AHEAD = 20;

/** The same rows on a phone: a card each, only those that are seen in the page. */
export function DataCards<Row extends object>(props: DataCardsProps<Row>) {
  const { rows, rowId, selection, onSelect, onMore, questionKey } = props;
  const t = useTranslations("dataTable");
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onMore && lastIndex >= rows.length - CARDS_AHEAD) onMore();
  }, [onMore, lastIndex, rows.length]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [questionKey]);
  const loadedIds = rows.map(rowId);
  return (
    <div className="relative h-full min-h-0">
      {props.notice}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={scroller} className="h-full overflow-auto" tabIndex={0} aria-label={props.label}>
        <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const id = rowId(row);
            return (
              <li
                key={id}
                data-row-id={id}
                style={{ height: CARD_HEIGHT, transform: `translateY(${item.start}px)` }}
                className={clsx(
                  "absolute inset-x-0 top-0 flex items-start gap-2 overflow-hidden border-line border-b px-3 py-2.5",
                  isSelected(selection, id) && "bg-accent-soft",
                )}
              >
                <span className="relative z-10">
                  <Checkbox
                    aria-label={t("selectRow", { name: props.rowName(row) })}
                    isSelected={isSelected(selection, id)}
                    onChange={() => onSelect(toggleRow(selection, id, loadedIds))}
                  />
                </span>
                <div className="min-w-0 flex-1">
                  <RowLink
                    href={props.rowHref(row)}
                    onOpen={() => props.onOpen(row)}
                    isCurrent={id === props.openId}
                  >
                    {props.cardName(row)}
                  </RowLink>
                  {props.card(row)}
                </div>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
