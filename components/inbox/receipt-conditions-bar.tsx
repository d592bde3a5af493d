"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DateRangePicker } from "@/components/ui/date-range-picker";
import { SelectField } from "@/components/ui/select-field";
import { useReceiptSources } from "@/lib/domain/receipts/drift-hooks";
import { TEST_SOURCE } from "@/lib/domain/receipts/schema";
import { formatDateRange, parseDateRange, RELATIVE_RANGES } from "@/lib/domain/visits/rules/date-range";
import { BodySearchField } from "./body-search-field";
import type { InboxFilter } from "./inbox-search";

interface ReceiptConditionsBarProps {
  readonly filter: InboxFilter;
  readonly onChange: (change: Partial<InboxFilter>) => void;
  /** Today in the workspace's zone, ISO: where a range of one's own begins. */
  readonly today: string;
}

const ANY = "any";
const CUSTOM = "custom" as const;
const RANGES = [...RELATIVE_RANGES, CUSTOM] as const;

/** Days, key, unknown field and body: what narrows the list beside state and cause. */
export function ReceiptConditionsBar({ filter, onChange, today }: ReceiptConditionsBarProps) {
  const t = useTranslations("inbox");
  return (
    <div className="flex min-w-0 flex-wrap items-start gap-3">
      <ReceivedField filter={filter} onChange={onChange} today={today} />
      <KeyField filter={filter} onChange={onChange} />
      <BodySearchField key={filter.find ?? ""} value={filter.find} onChange={(find) => onChange({ find })} />
      {filter.field === null ? null : (
        <Button
          className="mt-6"
          icon={<X aria-hidden />}
          aria-label={t("filter.dropField", { field: filter.field })}
          onPress={() => onChange({ field: null })}
        >
          {t("filter.field", { field: filter.field })}
        </Button>
      )}
    </div>
  );
}

function ReceivedField({ filter, onChange, today }: ReceiptConditionsBarProps) {
  const t = useTranslations("inbox.filter");
  const tRange = useTranslations("visits.range");
  const range = parseDateRange(filter.range ?? "all");
  const custom = typeof range === "object" ? range : null;
  return (
    <>
      <div className="min-w-36 max-sm:flex-1">
        <SelectField
          label={t("received")}
          options={RANGES.map((id) => ({ id, label: tRange(id) }))}
          value={custom ? CUSTOM : (RELATIVE_RANGES.find((id) => id === range) ?? "all")}
          onChange={(id) => {
            const chosen = id === CUSTOM ? formatDateRange({ from: today, to: today }) : id;
            onChange({ range: chosen === "all" ? null : chosen });
          }}
        />
      </div>
      {custom ? (
        <DateRangePicker
          label={t("days")}
          value={{ start: custom.from, end: custom.to }}
          onChange={(days) =>
            days && onChange({ range: formatDateRange({ from: days.start, to: days.end }) })
          }
        />
      ) : null}
    </>
  );
}

function KeyField({ filter, onChange }: Pick<ReceiptConditionsBarProps, "filter" | "onChange">) {
  const t = useTranslations("inbox");
  const keys = useReceiptSources().data?.keys ?? [];
  const options = [
    { id: ANY, label: t("filter.anyKey") },
    ...keys.map(({ id, label, isRevoked }) => ({
      id,
      label: isRevoked ? t("filter.revokedKey", { label }) : label,
    })),
    { id: TEST_SOURCE, label: t("test") },
  ];
  return (
    <div className="min-w-36 max-sm:flex-1">
      <SelectField
        label={t("filter.key")}
        options={options}
        value={filter.key ?? ANY}
        onChange={(id) => onChange({ key: id === ANY ? null : id })}
      />
    </div>
  );
}
