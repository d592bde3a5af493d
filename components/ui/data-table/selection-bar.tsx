"use client";

import { X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { countSelected, isNothing, NOTHING_SELECTED, type Selection } from "./selection";

interface SelectionBarProps {
  readonly selection: Selection;
  /** How many rows match, loaded or not. */
  readonly total: number;
  readonly onSelect: (selection: Selection) => void;
  /** What can be done with them. */
  readonly children: ReactNode;
}

/** How many rows are selected, the offer to mean all that match, and what can be done with them. */
export function SelectionBar({ selection, total, onSelect, children }: SelectionBarProps) {
  const t = useTranslations("dataTable");
  const format = useFormatter();
  if (isNothing(selection)) return null;
  const count = countSelected(selection, total);
  const text = format.number(count);
  return (
    <section
      aria-label={t("selected", { count, text })}
      className="flex flex-1 flex-wrap items-center gap-2 rounded-md max-md:basis-full border border-accent bg-accent-soft px-3 py-1.5 text-sm"
    >
      <strong role="status" className="tabular font-medium">
        {selection.kind === "all" ? t("allSelected", { count, text }) : t("selected", { count, text })}
      </strong>
      {selection.kind === "some" && total > count ? (
        <Button variant="quiet" onPress={() => onSelect({ kind: "all" })}>
          {t("selectAll", { text: format.number(total) })}
        </Button>
      ) : null}
      <span className="ml-auto flex flex-wrap items-center gap-2">
        {children}
        <IconButton
          label={t("clearSelection")}
          icon={<X aria-hidden />}
          onPress={() => onSelect(NOTHING_SELECTED)}
        />
      </span>
    </section>
  );
}
