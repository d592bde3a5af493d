import { Temporal } from "temporal-polyfill";
import type { FlagFacts, LegalCountry, LegalProfile, TruthRules } from "../schema";
import { type ColombianHoliday, findColombianHoliday } from "./colombian-holidays";
import { countryOfZone } from "./legal-profiles";

/** When a visit began, as far as that is known. */
export interface VisitClock {
  readonly startAt: Date | null;
  readonly timeZone: string;
  readonly timeDoubts: readonly string[];
  readonly portfolioId: string;
}

export type ClockVerdict =
  | { readonly verdict: "inside"; readonly country: LegalCountry }
  | { readonly verdict: "outside"; readonly facts: NonNullable<FlagFacts["outside_hours"]> }
  | { readonly verdict: "unknown"; readonly reason: NonNullable<FlagFacts["clock_unknown"]>["reason"] };

const ZONE_DOUBTS = ["zone-missing", "zone-unknown"];
/** A start that is missing, unreadable, skipped or doubled by the clock change, or after its own end. */
const START_DOUBTS = ["start-missing", "start-unreadable", "start-gap", "start-fold", "end-before-start"];

/** True where the instants of a visit are not certain enough to hold something against anybody. */
export function isStartDoubtful(timeDoubts: readonly string[]): boolean {
  return timeDoubts.some((doubt) => ZONE_DOUBTS.includes(doubt) || START_DOUBTS.includes(doubt));
}

/**
 * Whether a visit began within the legal hours of its country, by the clock on the wall in the visit's own
 * zone. Doubt is never held against the agent: it gives `unknown`.
 */
export function readLegalClock(visit: VisitClock, rules: TruthRules): ClockVerdict {
  if (visit.timeDoubts.some((doubt) => ZONE_DOUBTS.includes(doubt)))
    return { verdict: "unknown", reason: "zone" };
  if (visit.startAt === null || isStartDoubtful(visit.timeDoubts))
    return { verdict: "unknown", reason: "time" };
  const country = rules.portfolioCountries[visit.portfolioId] ?? countryOfZone(visit.timeZone);
  const profile = rules.profiles.find((each) => each.country === country);
  if (!profile) return { verdict: "unknown", reason: "country" };
  const local = Temporal.Instant.fromEpochMilliseconds(visit.startAt.getTime()).toZonedDateTimeISO(
    visit.timeZone,
  );
  return judgeLocal(local.toPlainDateTime(), profile);
}

function judgeLocal(local: Temporal.PlainDateTime, profile: LegalProfile): ClockVerdict {
  const day = local.toPlainDate();
  const hours = profile.week[day.dayOfWeek - 1] ?? null;
  const holiday = findHoliday(day, profile);
  const time = local.toPlainTime().toString({ smallestUnit: "second" });
  const facts = {
    country: profile.country,
    day: day.toString(),
    time: time.slice(0, 5),
    opensAt: hours?.from ?? null,
    closesAt: hours?.to ?? null,
    holiday: holiday?.national ?? null,
    ownHoliday: holiday?.own ?? null,
  };
  if (holiday) return { verdict: "outside", facts: { ...facts, reason: "holiday" } };
  if (!hours) return { verdict: "outside", facts: { ...facts, reason: "closed-day" } };
  // Texts of one width compare as times do; the last second that is allowed is 19:00:00 itself.
  if (time < `${hours.from}:00`) return { verdict: "outside", facts: { ...facts, reason: "before" } };
  if (time > `${hours.to}:00`) return { verdict: "outside", facts: { ...facts, reason: "after" } };
  return { verdict: "inside", country: profile.country };
}

function findHoliday(
  day: Temporal.PlainDate,
  profile: LegalProfile,
): { readonly national: ColombianHoliday | null; readonly own: string | null } | null {
  const own = profile.ownHolidays.find((holiday) => holiday.day === day.toString())?.name ?? null;
  // Mexico's rule names no holidays, so there is no Mexican calendar to ask.
  const national = profile.isClosedOnHolidays && profile.country === "CO" ? findColombianHoliday(day) : null;
  return own !== null || national !== null ? { national, own } : null;
}
