"use client";

import { useFormatter } from "next-intl";
import { useMemo } from "react";

/** Figures of campaigns in the reader's language. Percentages are given as wolkvox has them: 34.64 is 34.6 %. */
export interface Figures {
  readonly count: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly rate: (value: number) => string;
  /** "10:35" in a zone; with the day in front where it is not `besides`' day. */
  readonly clock: (at: string, timeZone: string, besides?: Date) => string;
  /** "21 nov" of a calendar day. */
  readonly day: (day: string) => string;
}

export function useFigures(): Figures {
  const format = useFormatter();
  return useMemo(() => {
    const dayKey = (date: Date, timeZone: string) => format.dateTime(date, { dateStyle: "short", timeZone });
    return {
      count: (value) => format.number(value, "integer"),
      percent: (value) => format.number(value / 100, "percent"),
      rate: (value) => format.number(value, { maximumFractionDigits: 1 }),
      clock: (at, timeZone, besides) => {
        const date = new Date(at);
        const clock = format.dateTime(date, "clock", { timeZone });
        if (!besides || dayKey(date, timeZone) === dayKey(besides, timeZone)) return clock;
        return `${format.dateTime(date, "dayShort", { timeZone })} ${clock}`;
      },
      day: (day) => format.dateTime(new Date(`${day}T12:00:00Z`), "dayShort", { timeZone: "UTC" }),
    };
  }, [format]);
}
