import { expect, it } from "vitest";
import { toCsv } from "./chart-csv";

const COLUMNS = [
  { id: "name", label: "Campaña" },
  { id: "share", label: "Penetración, %" },
];
const csvOf = (...cells: (string | number | null)[]) =>
  toCsv({ columns: COLUMNS, rows: [{ id: "1", cells }] }).split("\r\n")[1];

it("begins with the mark by which Excel reads accents, and quotes a comma in a heading", () => {
  expect(toCsv({ columns: COLUMNS, rows: [] })).toBe('\ufeffCampaña,"Penetración, %"\r\n');
});

it("keeps a name from becoming a formula, and a negative figure a figure", () => {
  expect(csvOf("=HYPERLINK(1)", -3.5)).toBe(`"'=HYPERLINK(1)",-3.5`);
  expect(csvOf("@cartera", null)).toBe(`"'@cartera",`);
});

it("doubles quotes, keeps line breaks inside a cell, and never writes NaN", () => {
  expect(csvOf('La "nueva"', Number.NaN)).toBe('"La ""nueva""",');
});
