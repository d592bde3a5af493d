"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReceiptPage } from "@/lib/domain/receipts/schema";
import { QUARANTINE_CAUSES } from "@/lib/domain/visits/rules/parse-body";
import { ChipGroup } from "./chip-group";
import { type InboxFilter, STATUS_FILTERS } from "./inbox-search";

interface InboxFilterBarProps {
  readonly filter: InboxFilter;
  readonly onChange: (change: Partial<InboxFilter>) => void;
  /** The newest page, whose counts hold for the whole inbox; null before the first answer. */
  readonly page: ReceiptPage | null;
}

/** Which receipts to show: by state, and the quarantine by cause. */
export function InboxFilterBar({ filter, onChange, page }: InboxFilterBarProps) {
  const t = useTranslations("inbox");
  const format = useFormatter();
  const counts: Partial<Record<string, number>> = page?.counts ?? {};
  const show = (count: number | undefined) =>
    count === undefined ? undefined : format.number(count, "integer");
  const causes = QUARANTINE_CAUSES.filter((cause) => page?.causes[cause] || cause === filter.cause);
  return (
    <div className="flex flex-col gap-3">
      <ChipGroup
        label={t("filter.status")}
        chips={STATUS_FILTERS.map((id) => ({ id, label: t(`filters.${id}`), count: show(counts[id]) }))}
        value={filter.status}
        onChange={(status) => onChange({ status: status ?? "quarantined", cause: null })}
        isRequired
      />
      {filter.status === "quarantined" && causes.length > 0 ? (
        <div className="flex min-w-0 flex-col gap-x-3 gap-y-1.5 sm:flex-row sm:items-center">
          <span aria-hidden className="text-sm text-ink-soft">
            {t("filter.cause")}
          </span>
          <ChipGroup
            label={t("filter.cause")}
            chips={causes.map((id) => ({
              id,
              label: t(`causes.${id}.label`),
              count: show(page?.causes[id] ?? 0),
            }))}
            value={filter.cause}
            onChange={(cause) => onChange({ cause })}
          />
        </div>
      ) : null}
    </div>
  );
}
