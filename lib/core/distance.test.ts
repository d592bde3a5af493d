import fc from "fast-check";
import { expect, it } from "vitest";
import { distanceM } from "./distance";

const place = fc.record({
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

it("measures a quarter of the Earth from the equator to the pole", () => {
  expect(distanceM({ lat: 0, lng: -99 }, { lat: 90, lng: 12 }) / 1_000).toBeCloseTo(10_007.557, 2);
});

it("is as far there as back, and nothing to where one is", () => {
  fc.assert(
    fc.property(place, place, (here, there) => {
      expect(distanceM(here, there)).toBeCloseTo(distanceM(there, here), 6);
      expect(distanceM(here, here)).toBe(0);
    }),
  );
});
