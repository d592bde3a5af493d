import { expect, it } from "vitest";
import { mergeSeries } from "./merge-series";

const today = {
  key: "today",
  points: [
    { x: 0, value: 0 },
    { x: 10, value: 20 },
    { x: 20, value: null },
    { x: 30, value: 40 },
  ],
};

it("draws a line straight through the moments that only another day has", () => {
  const rows = mergeSeries([today, { key: "past", points: [{ x: 5, value: 1 }] }]);
  expect(rows.map(({ x }) => x)).toEqual([0, 5, 10, 20, 30]);
  expect(rows[1]?.drawn.today).toBe(10);
});

it("does not claim a measurement where there was none", () => {
  const rows = mergeSeries([today, { key: "past", points: [{ x: 5, value: 1 }] }]);
  expect(rows[1]?.measured.today).toBeUndefined();
  expect(rows[1]?.measured.past).toBe(1);
});

it("leaves a gap open, and does not stretch a line beyond its ends", () => {
  const rows = mergeSeries([
    today,
    {
      key: "past",
      points: [
        { x: 15, value: 1 },
        { x: 25, value: 2 },
        { x: 40, value: 3 },
      ],
    },
  ]);
  const at = (x: number) => rows.find((row) => row.x === x)?.drawn.today;
  expect([at(15), at(20), at(25), at(40)]).toEqual([null, null, null, null]);
});
