import { describe, expect, test } from "vitest";
import { digitsFor, graticuleIndices, graticuleStep } from "./atlas/graticule";
import { roundScale } from "./controls/scale";
import { boxAround, boxesMeet, metersPerPx, toWorld, type WorldPoint } from "./mercator";
import { isInsideRing, labelPoint } from "./polygon";

describe("projection", () => {
  test("the equator at Greenwich is the middle of the world", () => {
    const [x, y] = toWorld(0, 0);
    expect(x).toBeCloseTo(0.5);
    expect(y).toBeCloseTo(0.5);
  });

  test("north is up and west is left", () => {
    const [x, y] = toWorld(19.43, -99.13);
    expect(x).toBeCloseTo(0.22464, 4);
    expect(y).toBeLessThan(0.5);
  });

  test("a pixel covers less ground in Monterrey than in Bogotá", () => {
    expect(metersPerPx(25.67, 12)).toBeLessThan(metersPerPx(4.65, 12));
  });

  test("an empty box meets nothing", () => {
    expect(boxesMeet(boxAround([]), [0, 0, 1, 1])).toBe(false);
  });
});

describe("names of states", () => {
  const horseshoe: WorldPoint[] = [
    [0, 0],
    [9, 0],
    [9, 9],
    [6, 9],
    [6, 3],
    [3, 3],
    [3, 9],
    [0, 9],
  ];

  test("the label stands inside a state that bends around another", () => {
    const place = labelPoint(horseshoe);
    expect(isInsideRing(place, horseshoe)).toBe(true);
    expect(isInsideRing([4.5, 6], horseshoe)).toBe(false);
  });

  test("the label stands near the middle of a square state", () => {
    const [x, y] = labelPoint([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
    expect(Math.abs(x - 5)).toBeLessThan(1);
    expect(Math.abs(y - 5)).toBeLessThan(1);
  });
});

describe("grid and scale", () => {
  test("the scale is the longest round distance that fits", () => {
    expect(roundScale(3.1, 100)).toEqual({ meters: 200, widthPx: 200 / 3.1 });
    expect(roundScale(0.6, 100).meters).toBe(50);
  });

  test("grid lines never stand closer than asked", () => {
    const pxPerDegree = 2000;
    expect(graticuleStep(pxPerDegree, 88) * pxPerDegree).toBeGreaterThanOrEqual(88);
    expect(graticuleStep(pxPerDegree, 88)).toBe(0.05);
  });

  test("grid lines run on both sides of zero", () => {
    expect(graticuleIndices(-0.25, 0.2, 0.1).map((index) => index + 0)).toEqual([-2, -1, 0, 1, 2]);
  });

  test("coordinates on the grid are written without rounding", () => {
    expect(digitsFor(5)).toBe(0);
    expect(digitsFor(0.05)).toBe(2);
    expect(digitsFor(0.0025)).toBe(4);
  });
});
