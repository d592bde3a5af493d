import type { Formats } from "next-intl";

/** Named formats for `useFormatter` and for ICU arguments: 24 h, DD/MM/YYYY. */
export const formats = {
  dateTime: {
    day: { day: "2-digit", month: "2-digit", year: "numeric" },
    dayShort: { weekday: "short", day: "numeric", month: "short" },
    clock: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    moment: {
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    },
    momentZoned: {
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
      timeZoneName: "short",
    },
  },
  number: {
    integer: { maximumFractionDigits: 0 },
    percent: { style: "percent", maximumFractionDigits: 1 },
  },
} as const satisfies Formats;
