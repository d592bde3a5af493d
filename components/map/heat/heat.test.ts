import { expect, it } from "vitest";
import { heatColors, heatOf } from "./heat";

it("shows the crowded places as the warmest, and the lonely ones still", () => {
  const warmth = heatOf([1, 1, 4, 9, 100]);
  expect(warmth(1)).toBeGreaterThan(0);
  expect(warmth(4)).toBeGreaterThan(warmth(1));
  expect(warmth(100)).toBe(1);
});

it("does not let one crowded place pale all others", () => {
  const weights = [...Array.from({ length: 200 }, () => 10), 1_000_000];
  expect(heatOf(weights)(10)).toBe(1);
});

it("leaves places without visits clear, and grows more opaque with warmth", () => {
  const colors = heatColors();
  expect(colors[3]).toBe(0);
  const opacity = Array.from({ length: 256 }, (_, warmth) => colors[warmth * 4 + 3] ?? 0);
  expect(opacity).toEqual([...opacity].sort((a, b) => a - b));
});
