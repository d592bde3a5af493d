"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import {
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from "react-aria-components/Calendar";
import { Heading } from "react-aria-components/Heading";
import { RangeCalendar as AriaRangeCalendar } from "react-aria-components/RangeCalendar";

const MOVE =
  "flex size-8 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink disabled:opacity-40 [&_svg]:size-4";

const DAY =
  "flex size-9 cursor-pointer items-center justify-center text-sm outline-none data-hovered:bg-hover data-selected:bg-accent-soft data-selection-start:rounded-l-md data-selection-start:bg-accent data-selection-start:text-on-accent data-selection-end:rounded-r-md data-selection-end:bg-accent data-selection-end:text-on-accent data-focus-visible:rounded-md data-focus-visible:outline-2 data-focus-visible:outline-accent data-outside-month:hidden data-disabled:cursor-not-allowed data-disabled:text-ink-faint data-unavailable:line-through";

/** The month behind `DateRangePicker`, which gives it its value. */
export function RangeCalendar() {
  return (
    <AriaRangeCalendar firstDayOfWeek="mon">
      <div className="mb-2 flex items-center justify-between">
        <AriaButton slot="previous" className={MOVE}>
          <ChevronLeft aria-hidden />
        </AriaButton>
        <Heading className="text-sm font-semibold first-letter:uppercase" />
        <AriaButton slot="next" className={MOVE}>
          <ChevronRight aria-hidden />
        </AriaButton>
      </div>
      <CalendarGrid weekdayStyle="short" className="tabular border-collapse">
        <CalendarGridHeader>
          {(day) => (
            <CalendarHeaderCell className="pb-1 text-xs font-normal text-ink-faint">{day}</CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={DAY} />}</CalendarGridBody>
      </CalendarGrid>
    </AriaRangeCalendar>
  );
}
