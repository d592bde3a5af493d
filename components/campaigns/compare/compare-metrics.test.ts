import { expect, it } from "vitest";
import { type ComparePoint, compareLine } from "./compare-metrics";

const pointAt = (hour: number, dial: number): ComparePoint => ({
  at: new Date(Date.UTC(2026, 10, 20, hour)).toISOString(),
  penetrationDay: null,
  penetrationNow: null,
  records: 100,
  dial,
  answer: 10,
  hits: 5,
  callsPerMinute: null,
});

it("breaks a campaign's line over the night, and joins neighbouring stretches", () => {
  const line = compareLine([pointAt(9, 1), pointAt(11, 2), pointAt(22, 3)], "dial", 120);
  expect(line.map(({ value }) => value)).toEqual([1, 2, null, 3]);
});

it("compares the hit rate as hits of a hundred answered", () => {
  expect(compareLine([pointAt(9, 1)], "hitRatePercent", 120)[0]?.value).toBe(50);
});
