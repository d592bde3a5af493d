"use client";

import type { Virtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { useSingleKeys } from "@/components/frame/use-single-keys";
import type { VisitRow } from "@/lib/domain/visits/schema";

interface ListKeys {
  readonly visits: readonly VisitRow[];
  readonly openVisitId: string | null;
  readonly onOpen: (visitId: string) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
}

/** J and K walk through the list; with the drawer open they walk through the visits themselves. */
export function useListKeys({ visits, openVisitId, onOpen, scroller, virtualizer }: ListKeys): void {
  const move = (step: 1 | -1) => {
    const row = document.activeElement?.closest("[data-visit-id]");
    const currentId = openVisitId ?? (row instanceof HTMLElement ? row.dataset.visitId : undefined);
    const index = visits.findIndex(({ id }) => id === currentId);
    const next = visits[index === -1 ? 0 : index + step];
    if (!next) return;
    virtualizer.scrollToIndex(visits.indexOf(next), { align: "auto" });
    if (openVisitId) return onOpen(next.id);
    // The row may only now be drawn.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-visit-id="${next.id}"] [data-row-link]`)?.focus(),
    );
  };
  useSingleKeys({ j: () => move(1), k: () => move(-1) });
}
