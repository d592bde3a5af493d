import { expect, it } from "vitest";
import { timeTicks, valueTicks } from "./axis-ticks";

const HOUR = 3_600_000;

it("puts ticks on whole hours of the day, however odd its first moment", () => {
  const ticks = timeTicks(8.2 * HOUR, 20.1 * HOUR, 6, 0);
  expect(ticks.map((tick) => tick / HOUR)).toEqual([10, 12, 14, 16, 18, 20]);
});

it("uses minutes where the day has just begun, and one tick where there is no span", () => {
  expect(timeTicks(0, 9 * 60_000, 5, 0).map((tick) => tick / 60_000)).toEqual([0, 2, 4, 6, 8]);
  expect(timeTicks(5, 5, 5, 0)).toEqual([5]);
});

it("does not name a day twice", () => {
  expect(timeTicks(0, 72 * HOUR, 8, 0, 24 * HOUR).map((tick) => tick / HOUR)).toEqual([0, 24, 48, 72]);
});

it("ends a value axis on a round figure, not on the highest value", () => {
  expect(valueTicks(104.4)).toEqual([0, 25, 50, 75, 100, 125]);
  expect(valueTicks(100)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(valueTicks(0)).toEqual([0, 1]);
});
