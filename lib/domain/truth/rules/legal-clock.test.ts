import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { readLegalClock, type VisitClock } from "./legal-clock";
import { countryOfZone, DEFAULT_TRUTH_RULES } from "./legal-profiles";

const PORTFOLIO = "00000000-0000-7000-8000-000000000001";

function at(local: string, timeZone: string, change: Partial<VisitClock> = {}): VisitClock {
  const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
  return { startAt: new Date(instant), timeZone, timeDoubts: [], portfolioId: PORTFOLIO, ...change };
}

function verdict(visit: VisitClock, rules = DEFAULT_TRUTH_RULES): string {
  const read = readLegalClock(visit, rules);
  if (read.verdict === "outside") return `outside: ${read.facts.reason}`;
  return read.verdict === "unknown" ? `unknown: ${read.reason}` : read.verdict;
}

describe("Mexico", () => {
  it.each([
    ["2026-11-15T06:59:59", "outside: before"],
    ["2026-11-15T07:00:00", "inside"],
    ["2026-12-25T21:59:59", "inside"],
    ["2026-12-25T22:00:00", "inside"],
    ["2026-12-25T22:00:01", "outside: after"],
  ])("judges a visit that began at %s as %s, any day of the week", (local, expected) => {
    expect(verdict(at(local, "America/Mexico_City"))).toBe(expected);
  });

  it("judges by the clock of the visit's own zone, not by the capital's", () => {
    const instant = at("2026-07-01T21:30:00", "America/Mexico_City");
    expect(verdict({ ...instant, timeZone: "America/Cancun" })).toBe("outside: after");
    expect(verdict({ ...instant, timeZone: "America/Tijuana" })).toBe("inside");
  });
});

describe("Colombia, Ley 2300", () => {
  it.each([
    ["2026-11-20T06:59:00", "outside: before"],
    ["2026-11-20T19:00:00", "inside"],
    ["2026-11-20T19:01:00", "outside: after"],
    ["2026-11-21T07:30:00", "outside: before"],
    ["2026-11-21T14:59:00", "inside"],
    ["2026-11-21T15:00:30", "outside: after"],
    ["2026-11-22T11:00:00", "outside: closed-day"],
    ["2026-11-16T11:00:00", "outside: holiday"],
    ["2026-04-03T11:00:00", "outside: holiday"],
  ])("judges a visit that began at %s as %s", (local, expected) => {
    expect(verdict(at(local, "America/Bogota"))).toBe(expected);
  });

  it("names the holiday", () => {
    const read = readLegalClock(at("2026-04-03T11:00:00", "america/bogota"), DEFAULT_TRUTH_RULES);
    expect(read).toMatchObject({ facts: { holiday: "good-friday", day: "2026-04-03", time: "11:00" } });
  });
});

it("closes a day that the workspace added, also where the country has no holidays", () => {
  const profiles = DEFAULT_TRUTH_RULES.profiles.map((profile) => ({
    ...profile,
    ownHolidays: [{ day: "2026-11-20", name: "Aniversario" }],
  }));
  const rules = { ...DEFAULT_TRUTH_RULES, profiles };
  expect(verdict(at("2026-11-20T12:00:00", "America/Mexico_City"), rules)).toBe("outside: holiday");
});

it("lets a portfolio's country override that of the zone", () => {
  const sunday = at("2026-11-22T11:00:00", "America/Mexico_City");
  expect(verdict(sunday)).toBe("inside");
  expect(verdict(sunday, { ...DEFAULT_TRUTH_RULES, portfolioCountries: { [PORTFOLIO]: "CO" } })).toBe(
    "outside: closed-day",
  );
});

it.each([
  ["zone-missing", "unknown: zone"],
  ["zone-unknown", "unknown: zone"],
  ["start-missing", "unknown: time"],
  ["start-gap", "unknown: time"],
  ["start-fold", "unknown: time"],
  ["end-before-start", "unknown: time"],
])("accuses nobody where the time is doubtful: %s", (doubt, expected) => {
  expect(verdict(at("2026-11-22T03:00:00", "America/Bogota", { timeDoubts: [doubt] }))).toBe(expected);
});

it("accuses nobody where no legal hours are known for the zone", () => {
  expect(verdict(at("2026-11-22T03:00:00", "America/Lima"))).toBe("unknown: country");
});

/** Zones with a clock change, today or in years that visits may still come from. */
const CHANGING = [
  "America/Tijuana",
  "America/Ciudad_Juarez",
  "America/Matamoros",
  "America/Mexico_City",
  "America/Bogota",
];

it("agrees with the wall clock that Intl shows at any instant, around clock changes too", () => {
  const edges = [
    "2022-04-03T08:00:00Z",
    "2022-10-30T07:00:00Z",
    "2026-03-08T10:00:00Z",
    "2026-11-01T09:00:00Z",
  ].map((text) => Date.parse(text));
  const instants = fc.oneof(
    fc
      .tuple(fc.constantFrom(...edges), fc.integer({ min: -86_400, max: 86_400 }))
      .map(([edge, s]) => edge + s * 1_000),
    fc.integer({ min: Date.parse("2015-01-01"), max: Date.parse("2040-01-01") }),
  );
  fc.assert(
    fc.property(instants, fc.constantFrom(...CHANGING), (ms, timeZone) => {
      const read = readLegalClock(
        { startAt: new Date(ms), timeZone, timeDoubts: [], portfolioId: PORTFOLIO },
        {
          ...DEFAULT_TRUTH_RULES,
          profiles: DEFAULT_TRUTH_RULES.profiles.map((profile) => ({
            ...profile,
            isClosedOnHolidays: false,
            week: Array.from({ length: 7 }, () => ({ from: "07:00", to: "19:00" })),
          })),
        },
      );
      const shown = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium" }).format(ms);
      expect(read.verdict).toBe(shown >= "07:00:00" && shown <= "19:00:00" ? "inside" : "outside");
    }),
    { numRuns: 500 },
  );
});

it("knows the country of every zone of Mexico and Colombia that Intl lists", () => {
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) =>
    /Mexico|Cancun|Merida|Monterrey|Matamoros|Chihuahua|Juarez|Ojinaga|Mazatlan|Bahia_B|Hermosillo|Tijuana|Bogota/.test(
      zone,
    ),
  );
  expect(zones.length).toBeGreaterThan(10);
  expect(zones.filter((zone) => countryOfZone(zone) === null)).toEqual([]);
});
