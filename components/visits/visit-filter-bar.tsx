"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DateRangePicker } from "@/components/ui/date-range-picker";
import { SelectField } from "@/components/ui/select-field";
import { formatDateRange, parseDateRange, RELATIVE_RANGES } from "@/lib/domain/visits/rules/date-range";
import { FILTER_KEYS, type VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { VISIT_OUTCOMES, type VisitOutcome } from "@/lib/domain/visits/rules/visit-words";
import type { ReadableFilter } from "./use-visit-url";

interface VisitFilterBarProps {
  readonly filter: ReadableFilter;
  readonly onChange: (change: Partial<VisitFilterText>) => void;
  /** Today in the workspace's zone, ISO: where a custom range begins. */
  readonly today: string;
}

const CUSTOM = "custom" as const;
const ANY = "any";
const RANGE_OPTIONS = [...RELATIVE_RANGES, CUSTOM] as const;

/** Range and outcome; every further condition that a link brought stands as a chip that can be dropped. */
export function VisitFilterBar({ filter, onChange, today }: VisitFilterBarProps) {
  const t = useTranslations("visits");
  const range = parseDateRange(filter.range);
  const custom = typeof range === "object" ? range : null;
  const rangeOptions = RANGE_OPTIONS.map((id) => ({ id, label: t(`range.${id}`) }));
  const outcomeOptions = [ANY, ...VISIT_OUTCOMES].map((id) => ({
    id,
    label: id === ANY ? t("filter.anyOutcome") : t(`outcome.${id as VisitOutcome}`),
  }));
  return (
    <div className="flex min-w-0 flex-wrap items-end gap-3 max-sm:w-full">
      <div className="min-w-36 max-sm:min-w-0 max-sm:flex-1">
        <SelectField
          label={t("filter.range")}
          options={rangeOptions}
          value={custom ? CUSTOM : filter.range}
          onChange={(id) =>
            onChange({ range: id === CUSTOM ? formatDateRange({ from: today, to: today }) : id })
          }
        />
      </div>
      {custom ? (
        <DateRangePicker
          label={t("filter.days")}
          value={{ start: custom.from, end: custom.to }}
          onChange={(days) =>
            days && onChange({ range: formatDateRange({ from: days.start, to: days.end }) })
          }
        />
      ) : null}
      <div className="min-w-48 max-sm:min-w-0 max-sm:flex-1">
        <SelectField
          label={t("filter.outcome")}
          options={outcomeOptions}
          value={filter.outcome ?? ANY}
          onChange={(id) => onChange({ outcome: id === ANY ? null : id })}
        />
      </div>
      <FilterChips filter={filter} onChange={onChange} />
    </div>
  );
}

const CHIPS = FILTER_KEYS.filter((key) => key !== "range" && key !== "outcome");

function FilterChips({ filter, onChange }: Pick<VisitFilterBarProps, "filter" | "onChange">) {
  const t = useTranslations("visits.filter");
  return CHIPS.filter((key) => filter[key] !== null).map((key) => (
    <Button
      key={key}
      icon={<X aria-hidden />}
      onPress={() => onChange({ [key]: null })}
      aria-label={t("remove", { condition: t(`name.${key}`) })}
    >
      {t(`name.${key}`)}
    </Button>
  ));
}
