import { expect, it } from "vitest";
import { sectionZones } from "./time-zones";

const known = ["Africa/Cairo", "America/Bogota", "America/Lima", "America/Mexico_City", "Europe/Madrid"];

it("puts the zones of Mexico and Colombia first, then America, then the rest", () => {
  expect(sectionZones(known, "America/Lima")).toEqual([
    { id: "common", zones: ["America/Mexico_City", "America/Bogota"] },
    { id: "america", zones: ["America/Lima"] },
    { id: "rest", zones: ["Africa/Cairo", "Europe/Madrid"] },
  ]);
});

it("keeps a zone in use that the browser does not list", () => {
  expect(sectionZones(known, "Etc/UTC").at(-1)?.zones).toContain("Etc/UTC");
});

it("lists every zone of this runtime once", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const listed = sectionZones(zones, "America/Mexico_City").flatMap((section) => section.zones);
  expect([...listed].sort()).toEqual([...zones].sort());
});
