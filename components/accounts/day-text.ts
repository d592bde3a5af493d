import type { useFormatter } from "next-intl";

/** A calendar day (`YYYY-MM-DD`) in words; it belongs to no zone, so it must not move with the reader's. */
export function dayText(format: ReturnType<typeof useFormatter>, isoDay: string): string {
  return format.dateTime(new Date(`${isoDay}T00:00:00Z`), {
    weekday: "short",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  });
}
