import { expect, test } from "vitest";
import { judgeBoundaries } from "./check";

const cruised = (totalCruised: number, violations: object[] = []) =>
  JSON.stringify({ summary: { totalCruised, error: violations.length, violations } });

test("passes the boundaries of code that keeps them", () => {
  expect(judgeBoundaries(cruised(120)).isPassed).toBe(true);
});

test("fails the boundaries when hardly a file was read", () => {
  expect(judgeBoundaries(cruised(0))).toEqual({
    isPassed: false,
    output: "Only 0 modules were read: the boundaries were not checked.",
  });
});

test("names each crossing of a boundary", () => {
  const crossing = {
    from: "lib/core/text.ts",
    to: "app/page.tsx",
    rule: { name: "core-is-alone", severity: "error" },
  };
  const judged = judgeBoundaries(cruised(120, [crossing]));
  expect(judged.isPassed).toBe(false);
  expect(judged.output).toContain("core-is-alone: lib/core/text.ts → app/page.tsx");
});
