import { expect, it } from "vitest";
import { boxBetween, cornersOfBounds, isArea, lengthM, toCorner } from "./drawing";

it("measures along the ground, from the Zócalo to the Ángel in about four kilometres", () => {
  const zocalo = [-99.1332, 19.4326] as const;
  const angel = [-99.1677, 19.427] as const;
  expect(lengthM([zocalo, angel])).toBeCloseTo(3671, -2);
  expect(lengthM([zocalo, angel, zocalo])).toBeCloseTo(2 * lengthM([zocalo, angel]));
  expect(lengthM([zocalo])).toBe(0);
});

it("takes a line or a point for no area", () => {
  expect(isArea(boxBetween([1, 1], [2, 2]))).toBe(true);
  expect(isArea(boxBetween([1, 1], [2, 1]))).toBe(false);
  expect(
    isArea([
      [1, 1],
      [2, 2],
    ]),
  ).toBe(false);
  expect(isArea([])).toBe(false);
});

it("keeps corners within what a filter can say", () => {
  expect(toCorner({ lat: 89, lng: -190 })).toEqual([-180, 85]);
  expect(cornersOfBounds([-200, 10, -190, 20])).toEqual([
    [-180, 10],
    [-180, 10],
    [-180, 20],
    [-180, 20],
  ]);
});
