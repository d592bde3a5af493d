import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { toWorld } from "../mercator";
import { isInsideRing } from "../polygon";
import { CITIES } from "./city-names";
import { type Outline, toOutline } from "./outline";

let outline: Outline;
beforeAll(() => {
  outline = toOutline(JSON.parse(readFileSync("public/data/latam-admin1.topo.json", "utf8")));
});

function stateAt(lat: number, lng: number): string | undefined {
  const point = toWorld(lat, lng);
  return outline.regions.find(({ rings }) => rings.some(({ points }) => isInsideRing(point, points)))?.name;
}

test("the capital of Mexico carries its name of today", () => {
  expect(stateAt(19.43, -99.13)).toBe("Ciudad de México");
});

test("a street in Zapopan lies in Jalisco, and one in Medellín in Antioquia", () => {
  expect(stateAt(20.72, -103.39)).toBe("Jalisco");
  expect(stateAt(6.25, -75.57)).toBe("Antioquia");
});

test("a place at sea lies in no state", () => {
  expect(stateAt(22, -94)).toBeUndefined();
});

test("regions without a name are not labelled", () => {
  expect(outline.regions.every(({ name }) => name.length > 0)).toBe(true);
});

test("every label stands inside its own state", () => {
  for (const region of outline.regions) {
    const place = region.labelAt();
    expect(
      region.rings.some(({ points }) => isInsideRing(place, points)),
      region.name,
    ).toBe(true);
  }
});

test("the outline has shores, country borders and state borders", () => {
  expect(outline.coasts.length).toBeGreaterThan(0);
  expect(outline.countryBorders.length).toBeGreaterThan(0);
  expect(outline.stateBorders.length).toBeGreaterThan(0);
});

test("no two cities share a name and a place", () => {
  const keys = CITIES.map(({ name, at }) => `${name} ${at.join()}`);
  expect(new Set(keys).size).toBe(keys.length);
});
