"use client";

import { parseDate } from "@internationalized/date";
import { clsx } from "clsx";
import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DateRangePicker as AriaDateRangePicker } from "react-aria-components/DateRangePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Label } from "react-aria-components/Label";
import { FIELD, FIELD_BOX, FIELD_LABEL } from "./field-classes";
import { PopoverSurface } from "./popover";
import { RangeCalendar } from "./range-calendar";

/** Calendar days, `YYYY-MM-DD`, both included. */
export interface IsoDateRange {
  readonly start: string;
  readonly end: string;
}

interface DateRangePickerProps {
  readonly label: string;
  readonly value: IsoDateRange | null;
  readonly onChange: (value: IsoDateRange | null) => void;
  /** `YYYY-MM-DD`. */
  readonly minDate?: string;
  readonly maxDate?: string;
}

/** Two days, typed or picked. */
export function DateRangePicker({ label, value, onChange, minDate, maxDate }: DateRangePickerProps) {
  const t = useTranslations("common.dateRange");
  return (
    <AriaDateRangePicker
      value={value ? { start: parseDate(value.start), end: parseDate(value.end) } : null}
      onChange={(range) =>
        onChange(range ? { start: range.start.toString(), end: range.end.toString() } : null)
      }
      minValue={minDate ? parseDate(minDate) : undefined}
      maxValue={maxDate ? parseDate(maxDate) : undefined}
      shouldForceLeadingZeros
      className={clsx(FIELD, "min-w-60")}
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <Group className={clsx(FIELD_BOX, "flex items-center gap-1 pr-0")}>
        <DayInput slot="start" />
        <span aria-hidden className="text-ink-faint">
          –
        </span>
        <DayInput slot="end" />
        <AriaButton
          aria-label={t("openCalendar")}
          className="ml-auto flex h-full w-8 shrink-0 items-center justify-center rounded-md text-ink-faint hover:text-ink"
        >
          <CalendarDays aria-hidden className="size-4" />
        </AriaButton>
      </Group>
      <PopoverSurface>
        <Dialog className="p-3 outline-none">
          <RangeCalendar />
        </Dialog>
      </PopoverSurface>
    </AriaDateRangePicker>
  );
}

function DayInput({ slot }: { readonly slot: "start" | "end" }) {
  return (
    <DateInput slot={slot} className="tabular flex whitespace-nowrap">
      {(segment) => (
        <DateSegment
          segment={segment}
          className="rounded-[4px] px-px outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-ink-faint data-placeholder:data-focused:text-on-accent"
        />
      )}
    </DateInput>
  );
}
