import { expect, it } from "vitest";
import { binValues } from "./bins";

it("counts every value once, the largest too, in bins with round edges", () => {
  const bins = binValues([0, 3, 7, 12, 40], 5);
  expect(bins.map(({ from, to }) => [from, to])).toEqual([
    [0, 10],
    [10, 20],
    [20, 30],
    [30, 40],
  ]);
  expect(bins.map(({ count }) => count)).toEqual([3, 1, 0, 1]);
});

it("has one bin for equal values, and none for no values", () => {
  expect(binValues([5, 5])).toEqual([{ from: 5, to: 6, count: 2 }]);
  expect(binValues([Number.NaN])).toEqual([]);
});

it("keeps bins of whole values whole", () => {
  expect(binValues([1, 1, 2, 3]).map(({ from }) => from)).toEqual([1, 2]);
});
