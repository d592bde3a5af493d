import { expect, it } from "vitest";
import { distanceM, orderRoute } from "./rules";

const stop = (name: string, lat: number | null, lng: number | null, ...windows: [string, string][]) => ({
  name,
  lat,
  lng,
  windows,
});
const namesOf = (stops: ReturnType<typeof stop>[]) => orderRoute(stops).map(({ name }) => name);

it("goes by the earliest window first, and to those without a window last", () => {
  expect(
    namesOf([
      stop("any time", 19.4, -99.1),
      stop("afternoon", 19.4, -99.1, ["16:00", "18:00"]),
      stop("morning or evening", 19.4, -99.1, ["18:00", "20:00"], ["09:00", "11:00"]),
      stop("noon", 19.4, -99.1, ["12:00", "13:00"]),
    ]),
  ).toEqual(["morning or evening", "noon", "afternoon", "any time"]);
});

it("takes the nearest within one window, and goes on from where the window before ended", () => {
  const morning: [string, string] = ["09:00", "12:00"];
  const later: [string, string] = ["13:00", "15:00"];
  expect(
    namesOf([
      stop("far later", 19.9, -99.1, later),
      stop("near later", 19.45, -99.1, later),
      stop("south", 19.3, -99.1, morning),
      stop("north", 19.5, -99.1, morning),
      stop("middle", 19.42, -99.1, morning),
    ]),
  ).toEqual(["north", "middle", "south", "near later", "far later"]);
});

it("keeps stops without a position, at the end of their window and without a distance", () => {
  const stops = orderRoute([
    stop("nowhere", null, null, ["09:00", "10:00"]),
    stop("here", 19.4, -99.1, ["09:00", "10:00"]),
    stop("there", 19.5, -99.1, ["11:00", "12:00"]),
  ]);
  expect(stops.map(({ name, distanceM }) => [name, distanceM === null])).toEqual([
    ["here", true],
    ["nowhere", true],
    ["there", false],
  ]);
});

it("measures a degree of latitude as about 111 km", () => {
  expect(distanceM({ lat: 19, lng: -99 }, { lat: 20, lng: -99 })).toBeCloseTo(111_195, -1);
});
