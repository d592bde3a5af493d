import { dayOf, startOfDay } from "@/lib/core/time";

/** When the account's calendar day after this instant begins. */
export function nextMidnight(at: Date, timeZone: string): Date {
  return startOfDay(dayOf(at, timeZone).add({ days: 1 }), timeZone);
}
