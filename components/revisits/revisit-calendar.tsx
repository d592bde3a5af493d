"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { dayText } from "@/components/accounts/day-text";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { QueryError } from "@/components/ui/query-error";
import { Skeleton } from "@/components/ui/skeleton";
import { type RevisitFilterText, useRevisitMonth } from "@/lib/domain/revisits/hooks";
import { CalendarDay } from "./calendar-day";
import { RevisitSection } from "./revisit-section";

interface RevisitCalendarProps {
  readonly filter: RevisitFilterText;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly day: string | null;
  readonly onChange: (change: { readonly month?: string; readonly day?: string | null }) => void;
}

/** One month of revisits, a number a day; a day shows its list below. */
export function RevisitCalendar({ filter, month, day, onChange }: RevisitCalendarProps) {
  const t = useTranslations("revisits.calendar");
  const format = useFormatter();
  const query = useRevisitMonth(filter, month);
  const first = Temporal.PlainYearMonth.from(month);
  const title = format.dateTime(new Date(`${month}-01T00:00:00Z`), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const step = (months: number) => onChange({ month: first.add({ months }).toString(), day: null });
  return (
    <div className="flex flex-col gap-4">
      <Card
        isFlush
        title={<span className="inline-block first-letter:uppercase">{title}</span>}
        actions={
          <span className="flex">
            <IconButton label={t("previous")} icon={<ChevronLeft aria-hidden />} onPress={() => step(-1)} />
            <IconButton label={t("next")} icon={<ChevronRight aria-hidden />} onPress={() => step(1)} />
          </span>
        }
      >
        {query.data ? (
          <MonthGrid
            month={first}
            label={title}
            today={query.data.today}
            days={query.isPlaceholderData ? [] : query.data.days}
            chosen={day}
            onChoose={(chosen) => onChange({ day: chosen === day ? null : chosen })}
          />
        ) : query.isError ? (
          <QueryError query={query} />
        ) : (
          <Skeleton className="m-4 h-80" />
        )}
      </Card>
      {day === null ? null : (
        <RevisitSection filter={filter} of={{ day }} title={dayText(format, day)} count={null} />
      )}
    </div>
  );
}

interface MonthGridProps {
  readonly month: Temporal.PlainYearMonth;
  readonly label: string;
  readonly today: string;
  readonly days: readonly { readonly on: string; readonly open: number; readonly settled: number }[];
  readonly chosen: string | null;
  readonly onChoose: (day: string) => void;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** A Monday, to name the days of the week by. */
const SOME_MONDAY = Temporal.PlainDate.from("2024-01-01");

function MonthGrid({ month, label, today, days, chosen, onChoose }: MonthGridProps) {
  const format = useFormatter();
  const counts = new Map(days.map((each) => [each.on, each]));
  const first = month.toPlainDate({ day: 1 });
  const start = first.subtract({ days: first.dayOfWeek - 1 });
  const weeks = Math.ceil((first.dayOfWeek - 1 + month.daysInMonth) / 7);
  const weekday = (number: number, width: "short" | "long") =>
    format.dateTime(new Date(`${SOME_MONDAY.add({ days: number - 1 })}T00:00:00Z`), {
      weekday: width,
      timeZone: "UTC",
    });
  return (
    <table className="w-full table-fixed" aria-label={label}>
      <thead>
        <tr className="border-line border-b">
          {WEEKDAYS.map((number) => (
            <th
              key={number}
              scope="col"
              abbr={weekday(number, "long")}
              className="h-8 text-xs font-medium text-ink-soft"
            >
              {weekday(number, "short")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => start.add({ days: week * 7 })).map((monday) => (
          <tr key={monday.toString()}>
            {WEEKDAYS.map((number) => {
              const date = monday.add({ days: number - 1 });
              const on = date.toString();
              return (
                <CalendarDay
                  key={on}
                  date={date}
                  isOutside={!date.toPlainYearMonth().equals(month)}
                  today={today}
                  counts={counts.get(on) ?? null}
                  isChosen={on === chosen}
                  onChoose={onChoose}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
