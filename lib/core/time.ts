import { Temporal } from "temporal-polyfill";

/** Why an instant read from wall-clock text may be off. */
export type TimeDoubt = "missing" | "unreadable" | "gap" | "fold";

export interface ReadTime {
  readonly at: Date | null;
  readonly doubt: TimeDoubt | null;
}

const WALL_CLOCK =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const OLDEST_YEAR = 1970;
const NEWEST_YEAR = 2200;

/**
 * Reads "2020-03-17 13:56:49" as the wall clock of `timeZone`. Text that carries its own offset is an
 * instant already. A time that the zone skips (gap) is moved forward, one that it has twice (fold) is
 * taken as the first; both are flagged.
 */
export function readWallClock(text: string | null, timeZone: string): ReadTime {
  const trimmed = text?.trim();
  if (!trimmed) return { at: null, doubt: "missing" };
  const match = WALL_CLOCK.exec(trimmed);
  const year = Number(match?.[1]);
  if (!match || year < OLDEST_YEAR || year > NEWEST_YEAR) return { at: null, doubt: "unreadable" };
  const [, , month, day, hour, minute, second = "00", offset] = match;
  const iso = `${match[1]}-${month}-${day}T${hour}:${minute}:${second}`;
  try {
    if (offset) return { at: toDate(Temporal.Instant.from(iso + offset.toUpperCase())), doubt: null };
    return inZone(Temporal.PlainDateTime.from(iso, { overflow: "reject" }), timeZone);
  } catch {
    return { at: null, doubt: "unreadable" };
  }
}

function inZone(local: Temporal.PlainDateTime, timeZone: string): ReadTime {
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = local.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return { at: new Date(earlier.epochMilliseconds), doubt: null };
  }
  const isGap = !earlier.toPlainDateTime().equals(local);
  return { at: new Date((isGap ? later : earlier).epochMilliseconds), doubt: isGap ? "gap" : "fold" };
}

function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

const knownZones = new Map<string, boolean>();

/** True for an IANA zone that this runtime knows, in any case ("america/bogota" too). */
export function isTimeZone(name: string): boolean {
  let isKnown = knownZones.get(name);
  if (isKnown === undefined) {
    try {
      // An offset such as "+05:00" is no place: daylight saving would be lost without a word.
      isKnown = /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
    } catch {
      isKnown = false;
    }
    // The name comes from outside: without a bound, made-up ones would fill the memory.
    if (knownZones.size < 2_000) knownZones.set(name, isKnown);
  }
  return isKnown;
}

/** The instant at which a calendar day begins in a zone (not always 00:00). */
export function startOfDay(date: Temporal.PlainDate, timeZone: string): Date {
  return new Date(date.toZonedDateTime({ timeZone }).epochMilliseconds);
}

/** The calendar day that an instant falls on in a zone. */
export function dayOf(instant: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Where an instant falls in a zone: the ISO day, and the minute of that day, 0..1439. */
export function localTimeOf(instant: Date, timeZone: string): { day: string; minuteOfDay: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return { day: local.toPlainDate().toString(), minuteOfDay: local.hour * 60 + local.minute };
}
