import { describe, expect, it } from "vitest";
import type { ChartPoint } from "@/lib/domain/campaigns/schema/chart";
import { burnDownForecast, dayLine, gapSpans, hitRateOf, MINUTE_MS } from "./day-series";

function pointAt(minute: number, penetrationDay: number): ChartPoint {
  return {
    at: new Date(Date.UTC(2026, 10, 20, 6, minute)).toISOString(),
    minute,
    status: "started",
    penetrationDay,
    penetrationNow: null,
    records: 100,
    clean: 100 - penetrationDay,
    dial: penetrationDay,
    answer: 0,
    hits: 0,
    answerMachine: 0,
    callsPerMinute: 3,
    recycled: 0,
  };
}
const points = [pointAt(600, 10), pointAt(605, 20), pointAt(640, 30)];
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 6, minute)).toISOString();
const minutesOf = (xs: readonly { x: number }[]) => xs.map(({ x }) => x / MINUTE_MS);

describe("the line of a day", () => {
  it("joins its readings where nothing happened in between", () => {
    expect(dayLine(points, [], ({ penetrationDay }) => penetrationDay).map(({ value }) => value)).toEqual([
      10, 20, 30,
    ]);
  });

  it("breaks at a recycling and where polls failed, and nowhere else", () => {
    const gap = { kind: "gap", at: at(605), until: at(640), cause: "polls-failed" } as const;
    const line = dayLine(points, [gap], ({ penetrationDay }) => penetrationDay);
    expect(line.map(({ value }) => value)).toEqual([10, 20, null, 30]);
    const recycled = { kind: "recycled", at: at(605), from: 0, to: 1 } as const;
    expect(dayLine(points, [recycled], ({ dial }) => dial).map(({ value }) => value)).toEqual([
      10,
      null,
      20,
      30,
    ]);
    const status = { kind: "status", at: at(605), from: "started", to: "stopped" } as const;
    expect(dayLine(points, [status], ({ dial }) => dial)).toHaveLength(3);
  });

  it("shows a gap as the stretch without readings", () => {
    const gap = { kind: "gap", at: at(605), until: at(640), cause: "polls-failed" } as const;
    expect(gapSpans({ points, events: [gap] }, (cause) => cause)).toEqual([
      { from: 605 * MINUTE_MS, to: 640 * MINUTE_MS, label: "polls-failed" },
    ]);
  });
});

describe("the forecast", () => {
  const expected = {
    kind: "expected",
    at: at(780),
    earliestAt: at(740),
    latestAt: at(900),
    perMinute: 0.5,
    remaining: 70,
  } as const;

  it("runs from what is left now to nothing at the expected time, inside its range", () => {
    const forecast = burnDownForecast(points, expected);
    expect(minutesOf(forecast?.line ?? [])).toEqual([640, 780]);
    expect(forecast?.line.map(({ value }) => value)).toEqual([70, 0]);
    expect(minutesOf(forecast?.band.points ?? [])).toEqual([640, 740, 780, 900]);
    expect(forecast?.band.points.at(-1)).toMatchObject({ low: 0, high: 0 });
    for (const { low, high } of forecast?.band.points ?? []) expect(low).toBeLessThanOrEqual(high);
  });

  it("says nothing for a stopped campaign or a day without readings", () => {
    expect(burnDownForecast(points, { kind: "none", reason: "stopped" })).toBeNull();
    expect(burnDownForecast([], expected)).toBeNull();
  });
});

it("has no hit rate while nothing was answered", () => {
  expect(hitRateOf({ hits: 3, answer: 12 })).toBe(25);
  expect(hitRateOf({ hits: 0, answer: 0 })).toBeNull();
  expect(hitRateOf({ hits: null, answer: 5 })).toBeNull();
});
