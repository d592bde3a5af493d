import { expect, it } from "vitest";
import type { Stop } from "@/lib/domain/agents/schema";
import { formatMinute, minuteOf, nextStopAfter, spanOf } from "./day-clock";

function stop(startAt: string, timeZone = "America/Mexico_City"): Stop {
  return {
    visitId: startAt,
    number: 1,
    occurredAt: startAt,
    startAt,
    endAt: null,
    timeZone,
    clientName: null,
    tag: null,
    outcome: "contact",
    flags: [],
    place: null,
    durationS: null,
    leg: null,
  };
}

const mexico = { stops: [stop("2026-11-20T15:05:00Z"), stop("2026-11-20T20:30:00Z")] };
const tijuana = { stops: [stop("2026-11-20T16:00:00Z", "America/Tijuana")] };

it("tells the time of a stop by the clock of its own place", () => {
  expect(mexico.stops.map(minuteOf).map(formatMinute)).toEqual(["09:05", "14:30"]);
  expect(tijuana.stops.map(minuteOf).map(formatMinute)).toEqual(["08:00"]);
});

it("spans from the first stop of all days to the last, and goes from stop to stop", () => {
  const days = [mexico, tijuana];
  expect(spanOf(days)).toEqual({ from: 480, to: 870 });
  expect(nextStopAfter(days, 480)).toBe(545);
  expect(nextStopAfter(days, 870)).toBeNull();
  expect(spanOf([{ stops: [] }])).toBeNull();
});
