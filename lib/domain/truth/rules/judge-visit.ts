import { distanceM, type Place } from "@/lib/core/distance";
import type { FlagFacts, TruthRules } from "../schema";
import { isStartDoubtful, readLegalClock, type VisitClock } from "./legal-clock";

/** A visit with what its flags are judged from. */
export interface JudgedVisit extends VisitClock {
  readonly place: Place | null;
  /** The account's own place, not where it was visited. */
  readonly accountPlace: Place | null;
  readonly isRebound: boolean | null;
  readonly isCancelled: boolean;
  /** Null where unknown. */
  readonly durationS: number | null;
  readonly accountId: string | null;
}

/** The agent's last visit that has a place and a certain time. */
export interface PreviousVisit {
  readonly id: string;
  readonly place: Place;
  readonly leftAt: Date;
}

/** A visit to another account near this one in place and time. */
export interface NearbyVisit {
  readonly id: string;
  readonly accountId: string;
  readonly place: Place;
}

export interface VisitSurroundings {
  readonly previous: PreviousVisit | null;
  readonly nearby: readonly NearbyVisit[];
  /** True where only the first of many nearby visits were read. */
  readonly isNearbyCut: boolean;
}

/** Two positions of one standing phone differ by this much; within it nobody is said to have moved. */
const STANDING_M = 250;
const MOST_NAMED_VISITS = 5;

/** Every flag of one visit with the numbers behind it. What cannot be known raises no flag. */
export function judgeVisit(visit: JudgedVisit, around: VisitSurroundings, rules: TruthRules): FlagFacts {
  const { thresholds } = rules;
  const clock = visit.isCancelled ? null : readLegalClock(visit, rules);
  return {
    ...judgeFar(visit, thresholds.farM),
    ...(visit.isRebound ? { rebound: {} } : {}),
    ...judgeDuration(visit, thresholds.veryShortS),
    ...judgeSpeed(visit, around.previous, thresholds.maxSpeedKmh),
    ...judgeSpot(visit, around, thresholds),
    ...(clock?.verdict === "outside" ? { outside_hours: clock.facts } : {}),
    ...(clock?.verdict === "unknown" ? { clock_unknown: { reason: clock.reason } } : {}),
  };
}

function judgeFar({ place, accountPlace }: JudgedVisit, thresholdM: number): Pick<FlagFacts, "far"> {
  if (!place || !accountPlace) return {};
  const metres = Math.round(distanceM(place, accountPlace));
  return metres > thresholdM ? { far: { distanceM: metres, thresholdM } } : {};
}

/** A cancelled visit is short by nature. */
function judgeDuration(visit: JudgedVisit, thresholdS: number): Pick<FlagFacts, "very_short"> {
  const { durationS, isCancelled, timeDoubts } = visit;
  // Whatever is doubtful about either end, zone aside, makes the time between them doubtful too.
  const isDoubtful = timeDoubts.some((doubt) => !doubt.startsWith("zone-"));
  if (durationS === null || isCancelled || isDoubtful || durationS >= thresholdS) return {};
  return { very_short: { durationS, thresholdS } };
}

function judgeSpeed(
  visit: JudgedVisit,
  previous: PreviousVisit | null,
  thresholdKmh: number,
): Pick<FlagFacts, "impossible_speed"> {
  if (!visit.place || !visit.startAt || !previous || isStartDoubtful(visit.timeDoubts)) return {};
  const metres = Math.round(distanceM(previous.place, visit.place));
  if (metres <= STANDING_M) return {};
  const elapsedS = Math.round((visit.startAt.getTime() - previous.leftAt.getTime()) / 1_000);
  const speedKmh = elapsedS > 0 ? Math.round((metres / elapsedS) * 3.6) : null;
  if (speedKmh !== null && speedKmh <= thresholdKmh) return {};
  return {
    impossible_speed: { previousVisitId: previous.id, distanceM: metres, elapsedS, speedKmh, thresholdKmh },
  };
}

function judgeSpot(
  visit: JudgedVisit,
  around: VisitSurroundings,
  { sameSpotM, sameSpotWindowH }: TruthRules["thresholds"],
): Pick<FlagFacts, "same_spot"> {
  const { place, accountId } = visit;
  if (!place || accountId === null) return {};
  const others = around.nearby.filter(
    (other) => other.accountId !== accountId && distanceM(place, other.place) <= sameSpotM,
  );
  if (others.length === 0) return {};
  return {
    same_spot: {
      otherDebtors: new Set(others.map((other) => other.accountId)).size,
      isAtLeast: around.isNearbyCut,
      withinM: sameSpotM,
      windowH: sameSpotWindowH,
      visitIds: others.slice(0, MOST_NAMED_VISITS).map(({ id }) => id),
    },
  };
}
