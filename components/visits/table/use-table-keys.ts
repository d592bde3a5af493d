"use client";

import { useSingleKeys } from "@/components/frame/use-single-keys";

interface TableKeys {
  readonly visitIds: readonly string[];
  readonly openVisitId: string | null;
  readonly onOpen: (visitId: string) => void;
}

/** J and K walk through the rows; with the drawer open they walk through the visits themselves. */
export function useTableKeys({ visitIds, openVisitId, onOpen }: TableKeys): void {
  const move = (step: 1 | -1) => {
    const row = document.activeElement?.closest<HTMLElement>("[data-row-id]");
    const index = visitIds.indexOf(openVisitId ?? row?.dataset.rowId ?? "");
    const next = visitIds[index === -1 ? 0 : index + step];
    if (!next) return;
    if (openVisitId) return onOpen(next);
    document.querySelector<HTMLElement>(`[data-row-id="${next}"] [data-row-link]`)?.focus();
  };
  useSingleKeys({ j: () => move(1), k: () => move(-1) });
}
