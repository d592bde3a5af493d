"use client";

import { useTranslations } from "next-intl";
import { ROW_OUTCOMES, type RowCounts } from "@/lib/domain/imports/schema/ledger";
import { OUTCOME_LOOK } from "./import-style";

/** An import's rows by outcome: drawn, and beside it in words. */
export function OutcomeBar({ counts, total }: { readonly counts: RowCounts; readonly total: number }) {
  const t = useTranslations("imports.counted");
  const shown = ROW_OUTCOMES.filter((outcome) => counts[outcome] > 0);
  return (
    <div className="flex min-w-40 flex-col gap-1">
      <span aria-hidden className="flex h-1.5 gap-px overflow-hidden rounded-full bg-sunken">
        {shown.map((outcome) => (
          <span
            key={outcome}
            className={OUTCOME_LOOK[outcome].bar}
            style={{ width: `${(counts[outcome] / Math.max(total, 1)) * 100}%`, minWidth: 2 }}
          />
        ))}
      </span>
      <span className="tabular text-xs text-ink-soft">
        {shown.map((outcome) => t(outcome, { count: counts[outcome] })).join(" · ")}
      </span>
    </div>
  );
}
