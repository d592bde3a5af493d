import { Temporal } from "temporal-polyfill";
import { dayOf, startOfDay } from "@/lib/core/time";

/** Ranges that move with the calendar; they stay relative in the URL. */
export const RELATIVE_RANGES = [
  "today",
  "yesterday",
  "7d",
  "30d",
  "fortnight",
  "last-fortnight",
  "month",
  "last-month",
  "all",
] as const;
export type RelativeRange = (typeof RELATIVE_RANGES)[number];

/** A relative range, or two days `2026-01-05..2026-01-09`, both included. */
export type DateRange = RelativeRange | { readonly from: string; readonly to: string };

export const DEFAULT_RANGE: RelativeRange = "7d";

/** The text of a range in a URL → the range; null where it means nothing or ends before it begins. */
export function parseDateRange(text: string): DateRange | null {
  const relative = RELATIVE_RANGES.find((range) => range === text);
  if (relative) return relative;
  const [from = "", to = ""] = text.split("..");
  try {
    const days = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)] as const;
    const isIso = days[0].toString() === from && days[1].toString() === to;
    return isIso && Temporal.PlainDate.compare(...days) <= 0 ? { from, to } : null;
  } catch {
    return null;
  }
}

/** The inverse of `parseDateRange`. */
export function formatDateRange(range: DateRange): string {
  return typeof range === "string" ? range : `${range.from}..${range.to}`;
}

/** Calendar days of a range as seen at `now` in `timeZone`, both included; null for all time. */
export function daysOfRange(
  range: DateRange,
  now: Date,
  timeZone: string,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } | null {
  if (typeof range !== "string") {
    return { from: Temporal.PlainDate.from(range.from), to: Temporal.PlainDate.from(range.to) };
  }
  const today = dayOf(now, timeZone);
  const firstOfMonth = today.with({ day: 1 });
  switch (range) {
    case "all":
      return null;
    case "today":
      return { from: today, to: today };
    case "yesterday": {
      const yesterday = today.subtract({ days: 1 });
      return { from: yesterday, to: yesterday };
    }
    case "7d":
      return { from: today.subtract({ days: 6 }), to: today };
    case "30d":
      return { from: today.subtract({ days: 29 }), to: today };
    case "fortnight":
      return fortnightOf(today);
    case "last-fortnight":
      return fortnightOf(fortnightOf(today).from.subtract({ days: 1 }));
    case "month":
      return { from: firstOfMonth, to: today.with({ day: today.daysInMonth }) };
    case "last-month": {
      const first = firstOfMonth.subtract({ months: 1 });
      return { from: first, to: first.with({ day: first.daysInMonth }) };
    }
  }
}

/** The Mexican quincena that a day is in: the 1st to the 15th, or the 16th to the month's end. */
function fortnightOf(day: Temporal.PlainDate): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  return day.day <= 15
    ? { from: day.with({ day: 1 }), to: day.with({ day: 15 }) }
    : { from: day.with({ day: 16 }), to: day.with({ day: day.daysInMonth }) };
}

/** The instants of a range: from included, to excluded; null for all time. */
export function instantsOfRange(
  range: DateRange,
  now: Date,
  timeZone: string,
): { from: Date; to: Date } | null {
  const days = daysOfRange(range, now, timeZone);
  if (!days) return null;
  return { from: startOfDay(days.from, timeZone), to: startOfDay(days.to.add({ days: 1 }), timeZone) };
}

/** Another period to hold a range against. */
export interface PreviousPeriod {
  /** ISO days, both included. */
  readonly range: { readonly from: string; readonly to: string };
  /** Where the range is still running: the same moment of the period before. Nothing after it is compared. */
  readonly until: Date | null;
}

/**
 * The period before a range: the calendar's own one before it, or as many days just before. Of a range that is
 * still running only as much as has passed of it. Null for all time, which has nothing before it.
 */
export function previousPeriod(range: DateRange, now: Date, timeZone: string): PreviousPeriod | null {
  const days = daysOfRange(range, now, timeZone);
  if (!days) return null;
  const before = daysBefore(range, days);
  const today = dayOf(now, timeZone);
  const isRunning =
    Temporal.PlainDate.compare(days.from, today) <= 0 && Temporal.PlainDate.compare(today, days.to) <= 0;
  const sameDay = before.from.add({ days: days.from.until(today).days });
  if (!isRunning || Temporal.PlainDate.compare(sameDay, before.to) > 0) {
    return { range: { from: before.from.toString(), to: before.to.toString() }, until: null };
  }
  const time = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const until = sameDay.toZonedDateTime({ timeZone, plainTime: time.toPlainTime() });
  return {
    range: { from: before.from.toString(), to: sameDay.toString() },
    until: new Date(until.epochMilliseconds),
  };
}

function daysBefore(
  range: DateRange,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const last = from.subtract({ days: 1 });
  if (range === "fortnight" || range === "last-fortnight") return fortnightOf(last);
  if (range === "month" || range === "last-month") return { from: last.with({ day: 1 }), to: last };
  return { from: from.subtract({ days: from.until(to).days + 1 }), to: last };
}
