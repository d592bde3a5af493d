import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JudgedVisit, judgeVisit, type VisitSurroundings } from "./judge-visit";
import { DEFAULT_TRUTH_RULES as RULES } from "./legal-profiles";

const ZOCALO = { lat: 19.4326, lng: -99.1332 };
/** Metres of latitude. */
const north = (metres: number, from = ZOCALO) => ({ lat: from.lat + metres / 111_195, lng: from.lng });

const VISIT: JudgedVisit = {
  place: ZOCALO,
  accountPlace: null,
  accountId: "account-a",
  isRebound: false,
  isCancelled: false,
  durationS: 600,
  startAt: new Date("2026-11-20T18:00:00Z"),
  timeZone: "America/Mexico_City",
  timeDoubts: [],
  portfolioId: "00000000-0000-7000-8000-000000000001",
};
const ALONE: VisitSurroundings = { previous: null, nearby: [], isNearbyCut: false };
const previousAt = (metres: number, minutesBefore: number): VisitSurroundings => ({
  ...ALONE,
  previous: {
    id: "before",
    place: north(metres),
    leftAt: new Date(Date.parse("2026-11-20T18:00:00Z") - minutesBefore * 60_000),
  },
});

it("raises nothing for an ordinary visit", () => {
  expect(judgeVisit(VISIT, ALONE, RULES)).toEqual({});
});

describe("far from the account", () => {
  it("is raised beyond the threshold, with both numbers", () => {
    const visit = { ...VISIT, accountPlace: north(450) };
    expect(judgeVisit(visit, ALONE, RULES)).toEqual({ far: { distanceM: 450, thresholdM: 300 } });
    expect(judgeVisit({ ...VISIT, accountPlace: north(299) }, ALONE, RULES)).toEqual({});
  });

  it("is not raised without a position or without the account's own", () => {
    expect(judgeVisit({ ...VISIT, place: null, accountPlace: north(9_000) }, ALONE, RULES)).toEqual({});
  });
});

it("raises a rebound where the agent moved the pin", () => {
  expect(judgeVisit({ ...VISIT, isRebound: true }, ALONE, RULES)).toEqual({ rebound: {} });
  expect(judgeVisit({ ...VISIT, isRebound: null }, ALONE, RULES)).toEqual({});
});

describe("very short", () => {
  it("is raised below the threshold", () => {
    expect(judgeVisit({ ...VISIT, durationS: 59 }, ALONE, RULES)).toEqual({
      very_short: { durationS: 59, thresholdS: 60 },
    });
    expect(judgeVisit({ ...VISIT, durationS: 60 }, ALONE, RULES)).toEqual({});
  });

  it.each([{ durationS: null }, { isCancelled: true }, { timeDoubts: ["end-fold"] }])(
    "is not raised for %j",
    (change) => {
      const facts = judgeVisit({ ...VISIT, durationS: 5, ...change }, ALONE, RULES);
      expect(facts.very_short).toBeUndefined();
    },
  );
});

describe("impossible speed", () => {
  it("is raised above the threshold, from the end of the last visit to the start of this one", () => {
    expect(judgeVisit(VISIT, previousAt(10_000, 4), RULES).impossible_speed).toEqual({
      previousVisitId: "before",
      distanceM: 10_000,
      elapsedS: 240,
      speedKmh: 150,
      thresholdKmh: 120,
    });
    expect(judgeVisit(VISIT, previousAt(10_000, 6), RULES)).toEqual({});
  });

  it("is raised with no speed where the visits overlap far from each other", () => {
    expect(judgeVisit(VISIT, previousAt(5_000, -3), RULES).impossible_speed).toMatchObject({
      elapsedS: -180,
      speedKmh: null,
    });
  });

  it("forgives positions that a standing phone may give", () => {
    expect(judgeVisit(VISIT, previousAt(200, 0), RULES)).toEqual({});
  });

  it("is not raised where the start is doubtful", () => {
    const facts = judgeVisit({ ...VISIT, timeDoubts: ["zone-unknown"] }, previousAt(90_000, 1), RULES);
    expect(facts.impossible_speed).toBeUndefined();
  });
});

describe("same spot", () => {
  const near = (id: string, accountId: string, metres: number) => ({ id, accountId, place: north(metres) });

  it("counts other debtors within the radius, each once", () => {
    const nearby = [near("1", "b", 2), near("2", "b", 3), near("3", "c", 4.9), near("4", "d", 6)];
    expect(judgeVisit(VISIT, { ...ALONE, nearby }, RULES).same_spot).toEqual({
      otherDebtors: 2,
      isAtLeast: false,
      withinM: 5,
      windowH: 24,
      visitIds: ["1", "2", "3"],
    });
  });

  it("is not raised by visits to the same debtor, nor for a visit without an account", () => {
    const nearby = [near("1", "account-a", 0)];
    expect(judgeVisit(VISIT, { ...ALONE, nearby }, RULES)).toEqual({});
    const other = [near("1", "b", 0)];
    expect(judgeVisit({ ...VISIT, accountId: null }, { ...ALONE, nearby: other }, RULES)).toEqual({});
  });
});

it("says why the clock could not be read, and raises no flag for it", () => {
  const facts = judgeVisit({ ...VISIT, timeDoubts: ["zone-missing"] }, ALONE, RULES);
  expect(facts).toEqual({ clock_unknown: { reason: "zone" } });
});

it("holds a time outside the legal hours against a visit, but not against a cancelled one", () => {
  const late = { ...VISIT, startAt: new Date("2026-11-21T04:30:00Z") };
  expect(judgeVisit(late, ALONE, RULES).outside_hours).toMatchObject({ time: "22:30", closesAt: "22:00" });
  expect(judgeVisit({ ...late, isCancelled: true }, ALONE, RULES)).toEqual({});
});

it("never raises anything that needs a position for a visit without one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -60, max: 600 }),
      fc.integer({ min: 0, max: 500_000 }),
      (minutes, metres) => {
        const visit = { ...VISIT, place: null, accountPlace: north(metres) };
        expect(judgeVisit(visit, previousAt(metres, minutes), RULES)).toEqual({});
      },
    ),
  );
});
