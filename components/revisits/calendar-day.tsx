"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import type { Temporal } from "temporal-polyfill";
import { dayText } from "@/components/accounts/day-text";

interface CalendarDayProps {
  readonly date: Temporal.PlainDate;
  /** Of the month before or after. */
  readonly isOutside: boolean;
  readonly today: string;
  readonly counts: { readonly open: number; readonly settled: number } | null;
  readonly isChosen: boolean;
  readonly onChoose: (day: string) => void;
}

/** One day of the calendar with how many revisits it holds. */
export function CalendarDay({ date, isOutside, today, counts, isChosen, onChoose }: CalendarDayProps) {
  const t = useTranslations("revisits.calendar");
  const format = useFormatter();
  const on = date.toString();
  const isToday = on === today;
  const number = (
    <span
      className={clsx(
        "tabular inline-flex size-6 items-center justify-center rounded-full text-sm",
        isToday ? "bg-accent font-medium text-on-accent" : "text-ink-soft",
      )}
    >
      {date.day}
    </span>
  );
  if (isOutside) return <td className="h-16 border-line border-b bg-sunken/50 sm:h-20" />;
  if (!counts) {
    return (
      <td
        aria-current={isToday ? "date" : undefined}
        className="h-16 border-line border-b p-1 align-top sm:h-20"
      >
        {number}
      </td>
    );
  }
  const isLate = on < today && counts.open > 0;
  return (
    <td
      aria-current={isToday ? "date" : undefined}
      className={clsx(
        "relative h-16 border-line border-b p-1 align-top hover:bg-hover sm:h-20",
        isChosen && "bg-accent-soft",
      )}
    >
      <AriaButton
        aria-pressed={isChosen}
        aria-label={t(isLate ? "dayLate" : "day", { day: dayText(format, on), ...counts })}
        onPress={() => onChoose(on)}
        className="flex flex-col items-start gap-0.5 text-left -outline-offset-2 after:absolute after:inset-0"
      >
        {number}
        {counts.open > 0 ? (
          <span className={clsx("tabular px-1 text-base font-semibold", isLate ? "text-danger" : "text-ink")}>
            {format.number(counts.open, "integer")}
          </span>
        ) : null}
        {counts.settled > 0 ? (
          <span className="tabular px-1 text-xs text-good">✓ {format.number(counts.settled, "integer")}</span>
        ) : null}
      </AriaButton>
    </td>
  );
}
