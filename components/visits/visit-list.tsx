"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { VisitRow } from "@/lib/domain/visits/schema";
import { useAnchoredRows } from "./use-anchored-rows";
import { useListKeys } from "./use-list-keys";
import { ROW_HEIGHT, VisitListRow } from "./visit-list-row";

interface VisitListProps {
  readonly visits: readonly VisitRow[];
  readonly freshVisitIds: ReadonlySet<string>;
  readonly openVisitId: string | null;
  readonly onOpen: (visitId: string) => void;
  /** Null at the end of the list. */
  readonly onMore: (() => void) | null;
  /** Two lists of different filters share no scroll position. */
  readonly filterKey: string;
  readonly pointedVisitId: string | null;
  readonly onPoint: (visit: VisitRow | null) => void;
}

/** How near the end of what was read the next page is asked for. */
const ROWS_AHEAD = 20;

/** Visits newest first, only the visible rows in the page. What is being read never moves. */
export function VisitList(props: VisitListProps) {
  const { visits, freshVisitIds, openVisitId, onOpen, onMore, filterKey } = props;
  const t = useTranslations("visits");
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: visits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => visits[index]?.id ?? index,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const unseen = useAnchoredRows({ visits, scroller, filterKey });
  useListKeys({ visits, openVisitId, onOpen, scroller, virtualizer });

  const openIndex = openVisitId === null ? -1 : visits.findIndex(({ id }) => id === openVisitId);
  const shownIndex = useRef(-1);
  useEffect(() => {
    // A visit that was opened on the map is shown in the list too, where the list has it.
    if (openIndex >= 0 && shownIndex.current === -1) virtualizer.scrollToIndex(openIndex, { align: "auto" });
    shownIndex.current = openIndex;
  }, [openIndex, virtualizer]);

  const lastIndex = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onMore && lastIndex >= visits.length - ROWS_AHEAD) onMore();
  }, [onMore, lastIndex, visits.length]);

  const before = rows[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0);
  return (
    <div className="relative h-full">
      {unseen.count > 0 ? (
        <div className="-translate-x-1/2 absolute top-12 left-1/2 z-10">
          <Button variant="primary" icon={<ArrowUp aria-hidden />} onPress={unseen.show}>
            {t("newVisits", { count: unseen.count })}
          </Button>
        </div>
      ) : null}
      <section
        ref={scroller}
        className="h-full overflow-auto [overflow-anchor:none]"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("list.label")}
      >
        <table className="w-full table-fixed border-collapse text-left">
          <thead className="sticky top-0 z-[5] bg-surface text-xs text-ink-faint shadow-[inset_0_-1px_0_var(--color-line)]">
            <tr className="h-9">
              <th scope="col" className="w-[6.25rem] pl-4 font-medium max-sm:hidden">
                {t("list.time")}
              </th>
              <th scope="col" className="px-2 font-medium max-sm:pl-4">
                {t("list.client")}
              </th>
              <th scope="col" className="w-[42%] pr-4 font-medium max-sm:w-[40%]">
                {t("list.outcome")}
              </th>
            </tr>
          </thead>
          <tbody>
            <Spacer height={before} />
            {rows.map((row) => {
              const visit = visits[row.index];
              return visit ? (
                <VisitListRow
                  key={visit.id}
                  visit={visit}
                  isFresh={freshVisitIds.has(visit.id)}
                  isOpen={visit.id === openVisitId}
                  onOpen={onOpen}
                  isPointed={visit.id === props.pointedVisitId}
                  onPoint={props.onPoint}
                />
              ) : null;
            })}
            <Spacer height={after} />
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden className={clsx(height <= 0 && "hidden")}>
      <td colSpan={2} style={{ height }} />
    </tr>
  );
}
