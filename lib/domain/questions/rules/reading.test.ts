import { expect, it } from "vitest";
import { binCounts } from "./histogram";
import { readAmount } from "./read-amount";
import { readClock } from "./read-clock";
import { readDay } from "./read-day";
import { parseValueRange } from "./value-range";

it.each([
  ["1500.5", "1500.50"],
  ["$1,500.50", "1500.50"],
  ["1.500.000", "1500000.00"],
  ["1 500,50", "1500.50"],
  ["1,500", "1500.00"],
  ["$ 2,350.00 MXN", "2350.00"],
  ["0.750", "0.75"],
  ["-300", null],
  ["9".repeat(20), null],
  ["mil", null],
  ["", null],
])("reads the amount %j as %j", (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

it.each([
  ["10:00", "10:00"],
  ["9:05:00", "09:05"],
  ["1:30 p. m.", "13:30"],
  ["12:15 am", "00:15"],
  ["25:00", null],
  ["13:00 pm", null],
  ["mañana", null],
])("reads the time %j as %j", (text, time) => {
  expect(readClock(text)).toBe(time);
});

it.each([
  ["2026-05-17", "2026-05-17"],
  ["17/05/2026", "2026-05-17"],
  ["2026-02-30", null],
  ["0001-01-01", null],
  ["9999-12-31", null],
  ["pronto", null],
])("reads the day %j as %j", (text, day) => {
  expect(readDay(text)).toBe(day);
});

it.each([
  ["1000..1500", { kind: "numbers", from: 1000, to: 1500 }],
  ["..0.5", { kind: "numbers", from: null, to: 0.5 }],
  ["2026-05-01..2026-05-31", { kind: "days", from: "2026-05-01", to: "2026-05-31" }],
  ["2026-02-30..2026-03-01", null],
  ["..", null],
  ["conyuge", null],
  ["10:00-12:00", null],
])("reads %j in a link as the range %j", (text, range) => {
  expect(parseValueRange(text)).toEqual(range);
});

it("parts amounts into bins of one round width, and sets the absurd ones apart", () => {
  const usual = Array.from({ length: 200 }, (_, index) => ({ number: 200 + index * 20, visits: 1 }));
  const bins = binCounts([...usual, { number: 9e9, visits: 1 }]);
  expect(bins.reduce((sum, { visits }) => sum + visits, 0)).toBe(201);
  expect(bins.at(-1)).toMatchObject({ to: null });
  const inner = bins.filter(({ from, to }) => from !== null && to !== null);
  expect(new Set(inner.map(({ from, to }) => (to ?? 0) - (from ?? 0)))).toEqual(new Set([500]));
  expect(inner.length).toBeLessThanOrEqual(12);
});

it("gives whole numbers of a small range a bar each", () => {
  const bins = binCounts([1, 2, 3, 4].map((number) => ({ number, visits: number })));
  expect(bins.map(({ visits }) => visits)).toEqual([1, 2, 3, 4]);
});

it("draws one bar where everybody answered the same", () => {
  expect(binCounts([{ number: 0, visits: 3 }])).toEqual([{ from: 0, to: 1, visits: 3 }]);
});
