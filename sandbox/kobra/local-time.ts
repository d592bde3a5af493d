import { Temporal } from "temporal-polyfill";

const pad = (value: number) => String(value).padStart(2, "0");

/** `date` and the result are `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Whole days from 2020-01-01 to `date`. */
export function dayNumberOf(date: string): number {
  return Temporal.PlainDate.from("2020-01-01").until(date, { largestUnit: "day" }).days;
}

/** Kobra's wall-clock text, `YYYY-MM-DD HH:mm:ss`; `second` counts from midnight and stays within the day. */
export function toWallClock(date: string, second: number): string {
  const whole = Math.floor(second);
  return `${date} ${pad(Math.floor(whole / 3600))}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
}

/** Kobra's wall-clock text of an instant as a clock in `zone` shows it. */
export function wallClockOf(instantIso: string, zone: string): string {
  const local = Temporal.Instant.from(instantIso).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: "second" }).replace("T", " ");
}

/** The instant of a wall-clock text in `zone`, in milliseconds since 1970; the earlier one in a fold. */
export function epochMsOf(wallClock: string, zone: string): number {
  const local = Temporal.PlainDateTime.from(wallClock.replace(" ", "T"));
  return local.toZonedDateTime(zone, { disambiguation: "earlier" }).epochMilliseconds;
}

/** Moves a wall-clock text by whole seconds on the clock itself, without regard to zones. */
export function moveWallClock(wallClock: string, seconds: number): string {
  const moved = Temporal.PlainDateTime.from(wallClock.replace(" ", "T")).add({ seconds });
  return moved.toString({ smallestUnit: "second" }).replace("T", " ");
}
