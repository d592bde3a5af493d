import fc from "fast-check";
import { expect, it } from "vitest";
import { COLUMN_REPAIRS, repairCell } from "./repair-column";

it.each([
  ["trim", "  Ana   María ", "Ana María"],
  ["upper-case", "peñafiel", "PEÑAFIEL"],
  ["remove-country-code", "+52 1 55 1234-5678", "5512345678"],
  ["remove-country-code", "525512345678", "5512345678"],
  ["remove-country-code", "0445512345678", "5512345678"],
  ["remove-country-code", "+573001234567", "3001234567"],
  ["remove-country-code", "55 1234 5678", "55 1234 5678"],
  ["digits-only", "(55) 1234-5678 ext", "5512345678"],
  ["pad-postal-code", "1000", "01000"],
  ["pad-postal-code", "CP 1000", "CP 1000"],
  ["two-digit-years", "28/02/26", "2026-02-28"],
  ["two-digit-years", "1/2/85", "1985-02-01"],
  ["spreadsheet-dates", "46081", "2026-02-28"],
  ["spreadsheet-dates", "28/02/2026", "28/02/2026"],
] as const)("%s: %s → %s", (repair, before, after) => {
  expect(repairCell(before, repair)).toBe(after);
});

it("changes nothing more the second time", () => {
  fc.assert(
    fc.property(fc.constantFrom(...COLUMN_REPAIRS), fc.string(), (repair, text) => {
      const once = repairCell(text, repair);
      expect(repairCell(once, repair)).toBe(once);
    }),
  );
});
