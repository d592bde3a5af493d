import { distanceM } from "@/lib/core/distance";
import type { AgentDay, Leg, Stop } from "../schema";

/** A visit as it is read for its agent's day, oldest first. */
export type DayVisit = Omit<Stop, "number" | "leg">;

/**
 * Below this straight-line speed, walking pace, a gap counts as standing still: nothing but visits is known
 * of an agent, so a long pause on the way cannot be told from a slow way.
 */
export const IDLE_BELOW_KMH = 3;

/** Numbers the stops of a day and says what lies between them. A visit without place or time joins no leg. */
export function layOutDay(visits: readonly DayVisit[]): Pick<AgentDay, "stops" | "totals"> {
  let before: DayVisit | null = null;
  const stops: Stop[] = [];
  for (const visit of visits) {
    stops.push({ ...visit, number: stops.length + 1, leg: before && legBetween(before, visit) });
    if (visit.place && visit.startAt) before = visit;
  }
  const gapsOf = (kind: Leg["kind"]) =>
    add(stops.map(({ leg }) => (leg?.kind === kind ? Math.max(0, leg.gapS) : 0)));
  return {
    stops,
    totals: {
      inVisitsS: add(stops.map(({ durationS }) => durationS ?? 0)),
      travelS: gapsOf("travel"),
      idleS: gapsOf("idle"),
      distanceM: add(stops.map(({ leg }) => leg?.distanceM ?? 0)),
      withoutPlace: stops.filter(({ place }) => place === null).length,
    },
  };
}

function legBetween(from: DayVisit, to: DayVisit): Leg | null {
  const leftAt = from.endAt ?? from.startAt;
  if (!from.place || !to.place || !leftAt || !to.startAt) return null;
  const metres = Math.round(distanceM(from.place, to.place));
  const gapS = Math.round((Date.parse(to.startAt) - Date.parse(leftAt)) / 1_000);
  const speedKmh = gapS > 0 ? Math.round((metres / gapS) * 36) / 10 : null;
  const isIdle = speedKmh !== null && speedKmh < IDLE_BELOW_KMH;
  return { distanceM: metres, gapS, speedKmh, kind: isIdle ? "idle" : "travel" };
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
