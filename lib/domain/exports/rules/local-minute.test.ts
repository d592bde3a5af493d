import fc from "fast-check";
import { expect, it } from "vitest";
import { localTimeOf } from "@/lib/core/time";
import { toLocalMinute } from "./local-minute";

const ZONES = [
  "America/Mexico_City",
  "America/Bogota",
  "America/Tijuana",
  "Asia/Kathmandu",
  "UTC",
  "Australia/Lord_Howe",
];

it("reads the same clock as the calendar does, on both sides of every change of it", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1980-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      fc.constantFrom(...ZONES),
      (at, zone) => {
        const { day, minuteOfDay } = localTimeOf(at, zone);
        const clock = [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) =>
          String(part).padStart(2, "0"),
        );
        expect(toLocalMinute(at.toISOString(), zone)).toBe(`${day}T${clock.join(":")}`);
      },
    ),
    { numRuns: 2_000 },
  );
});
