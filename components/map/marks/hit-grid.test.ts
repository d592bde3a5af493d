import { expect, test } from "vitest";
import { HitGrid } from "./hit-grid";

test("finds the mark under the pointer and nothing beside it", () => {
  const grid = new HitGrid<string>();
  grid.add("visit", 100, 100, 12);
  expect(grid.at(108, 108)).toEqual(["visit"]);
  expect(grid.at(110, 110)).toEqual([]);
});

test("gives the mark drawn last first", () => {
  const grid = new HitGrid<string>();
  grid.add("under", 50, 50, 12);
  grid.add("over", 54, 50, 12);
  expect(grid.at(52, 50)).toEqual(["over", "under"]);
});

test("finds a mark from every grid cell that it reaches into, once", () => {
  const grid = new HitGrid<string>();
  grid.add("corner", 64, 64, 20);
  for (const [x, y] of [
    [60, 60],
    [68, 60],
    [60, 68],
    [68, 68],
  ] as const) {
    expect(grid.at(x, y)).toEqual(["corner"]);
  }
});

test("works left of and above the drawn area", () => {
  const grid = new HitGrid<string>();
  grid.add("edge", -3, -3, 12);
  expect(grid.at(-1, -1)).toEqual(["edge"]);
});
