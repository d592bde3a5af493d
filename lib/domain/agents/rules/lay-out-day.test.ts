import { expect, it } from "vitest";
import { type DayVisit, layOutDay } from "./lay-out-day";

const at = (minutes: number) => new Date(Date.parse("2026-11-20T15:00:00Z") + minutes * 60_000).toISOString();

/** A visit of ten minutes; `north` in kilometres from the first. */
function visit(visitId: string, minutes: number, north: number, change: Partial<DayVisit> = {}): DayVisit {
  return {
    visitId,
    occurredAt: at(minutes),
    startAt: at(minutes),
    endAt: at(minutes + 10),
    timeZone: "America/Mexico_City",
    clientName: null,
    tag: null,
    outcome: "contact",
    flags: [],
    place: { lat: 19 + north / 111.195, lng: -99 },
    durationS: 600,
    ...change,
  };
}

it("numbers the stops and tells travel from standing still by the speed between them", () => {
  const { stops, totals } = layOutDay([visit("a", 0, 0), visit("b", 25, 5), visit("c", 155, 6)]);
  expect(stops.map(({ number, leg }) => [number, leg?.kind, leg?.gapS, leg?.speedKmh])).toEqual([
    [1, undefined, undefined, undefined],
    [2, "travel", 900, 20],
    [3, "idle", 7_200, 0.5],
  ]);
  expect(totals).toEqual({ inVisitsS: 1_800, travelS: 900, idleS: 7_200, distanceM: 6_000, withoutPlace: 0 });
});

it("measures past a visit without a position, and counts it", () => {
  const { stops, totals } = layOutDay([
    visit("a", 0, 0),
    visit("nowhere", 15, 0, { place: null }),
    visit("c", 40, 2),
  ]);
  expect(stops.map(({ leg }) => leg?.distanceM ?? null)).toEqual([null, null, 2_000]);
  expect(totals.withoutPlace).toBe(1);
});

it("gives no speed where visits overlap, and adds no time", () => {
  const { stops, totals } = layOutDay([visit("a", 0, 0), visit("b", 5, 3)]);
  expect(stops[1]?.leg).toEqual({ distanceM: 3_000, gapS: -300, speedKmh: null, kind: "travel" });
  expect(totals.travelS).toBe(0);
});
