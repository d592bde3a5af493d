import { expect, it } from "vitest";
import { dayOf, isTimeZone, readWallClock, startOfDay } from "./time";

const iso = (text: string, zone: string) => readWallClock(text, zone).at?.toISOString();

it("reads a wall clock in the visit's own zone, whatever zone the server is in", () => {
  expect(iso("2020-03-17 13:56:49", "America/Los_Angeles")).toBe("2020-03-17T20:56:49.000Z");
  expect(iso("2020-03-17 13:56:49", "America/Bogota")).toBe("2020-03-17T18:56:49.000Z");
});

it("knows that Mexico City has had no daylight saving since 2022", () => {
  expect(iso("2022-07-01 10:00:00", "America/Mexico_City")).toBe("2022-07-01T15:00:00.000Z");
  expect(iso("2023-07-01 10:00:00", "America/Mexico_City")).toBe("2023-07-01T16:00:00.000Z");
});

it("moves a time that clocks skipped forward, and flags it", () => {
  expect(readWallClock("2026-03-08 02:30:00", "America/Tijuana")).toEqual({
    at: new Date("2026-03-08T10:30:00Z"),
    doubt: "gap",
  });
});

it("takes the first of two equal times when clocks fall back, and flags it", () => {
  expect(readWallClock("2026-11-01 01:30:00", "America/Tijuana")).toEqual({
    at: new Date("2026-11-01T08:30:00Z"),
    doubt: "fold",
  });
});

it("takes text with an offset of its own as the instant it says", () => {
  expect(iso("2020-03-17T13:56:49Z", "America/Bogota")).toBe("2020-03-17T13:56:49.000Z");
  expect(iso("2020-03-17T13:56:49-0600", "America/Bogota")).toBe("2020-03-17T19:56:49.000Z");
});

it.each([
  "2020-02-30 10:00:00",
  "17/03/2020 13:56",
  "ayer",
  "2020-03-17",
  "0000-00-00 00:00:00",
  "99999-01-01 00:00:00",
])("does not make a time out of %s", (text) =>
  expect(readWallClock(text, "America/Bogota")).toEqual({ at: null, doubt: "unreadable" }),
);

it("says that a time is missing", () => {
  expect(readWallClock(null, "America/Bogota")).toEqual({ at: null, doubt: "missing" });
  expect(readWallClock("  ", "America/Bogota")).toEqual({ at: null, doubt: "missing" });
});

it("tells zones from other text", () => {
  expect(["America/Tijuana", "america/bogota", "UTC"].every(isTimeZone)).toBe(true);
  expect(["", "Marte/Olympus", "+05:00", "../etc/passwd"].some(isTimeZone)).toBe(false);
});

it("begins a day where its zone begins it", () => {
  const day = dayOf(new Date("2026-11-21T03:00:00Z"), "America/Mexico_City");
  expect(day.toString()).toBe("2026-11-20");
  expect(startOfDay(day, "America/Mexico_City").toISOString()).toBe("2026-11-20T06:00:00.000Z");
});
