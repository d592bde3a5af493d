"use client";

import { type CalendarDate, parseDate } from "@internationalized/date";
import { clsx } from "clsx";
import { useState } from "react";
import { DateField as AriaDateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { Label } from "react-aria-components/Label";
import { FIELD, FIELD_BOX, FIELD_LABEL } from "./field-classes";

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** Years outside are only on the way to being typed. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

/** One day, typed or turned with the arrow keys, in the reader's order of day and month. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const [typed, setTyped] = useState<CalendarDate | null>(null);
  return (
    <AriaDateField
      value={typed ?? (value ? parseDate(value) : null)}
      onChange={(day) => {
        setTyped(day);
        const isWhole = day !== null && day.year >= FIRST_YEAR && day.year <= LAST_YEAR;
        if (isWhole || day === null) onChange(day?.toString() ?? null);
      }}
      onBlur={() => setTyped(null)}
      shouldForceLeadingZeros
      className={clsx(FIELD, "min-w-32")}
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <DateInput className={clsx(FIELD_BOX, "tabular flex items-center whitespace-nowrap")}>
        {(segment) => (
          <DateSegment
            segment={segment}
            className="rounded-[4px] px-px outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-ink-faint data-placeholder:data-focused:text-on-accent"
          />
        )}
      </DateInput>
    </AriaDateField>
  );
}
