import { expect, it } from "vitest";
import { daysOfRange, formatDateRange, instantsOfRange, parseDateRange, previousPeriod } from "./date-range";

const NOON = new Date("2026-03-16T18:00:00Z");
const ZONE = "America/Mexico_City";
const days = (text: string, now = NOON) => {
  const range = parseDateRange(text);
  const found = range && daysOfRange(range, now, ZONE);
  return found && `${found.from}..${found.to}`;
};

it.each([
  ["today", "2026-03-16..2026-03-16"],
  ["yesterday", "2026-03-15..2026-03-15"],
  ["7d", "2026-03-10..2026-03-16"],
  ["30d", "2026-02-15..2026-03-16"],
  ["fortnight", "2026-03-16..2026-03-31"],
  ["last-fortnight", "2026-03-01..2026-03-15"],
  ["month", "2026-03-01..2026-03-31"],
  ["last-month", "2026-02-01..2026-02-28"],
  ["2026-01-05..2026-01-09", "2026-01-05..2026-01-09"],
])("reads %s as %s", (text, expected) => {
  expect(days(text)).toBe(expected);
});

it("ends the first fortnight on the 15th", () => {
  expect(days("fortnight", new Date("2026-03-15T18:00:00Z"))).toBe("2026-03-01..2026-03-15");
});

it("counts the day by the workspace's zone, not by UTC", () => {
  expect(days("today", new Date("2026-03-17T03:00:00Z"))).toBe("2026-03-16..2026-03-16");
});

it("takes whole days, the last one included", () => {
  expect(instantsOfRange({ from: "2026-03-01", to: "2026-03-01" }, NOON, ZONE)).toEqual({
    from: new Date("2026-03-01T06:00:00Z"),
    to: new Date("2026-03-02T06:00:00Z"),
  });
});

it.each([
  "",
  "mañana",
  "2026-02-30..2026-03-01",
  "2026-03-02..2026-03-01",
  "2026-03-01",
  "2026-03-01T00:00..2026-03-02",
])("makes no range out of %j", (text) => expect(parseDateRange(text)).toBeNull());

it("writes a range as it is read", () => {
  expect(
    ["7d", "all", "2026-01-05..2026-01-09"].map((text) => formatDateRange(parseDateRange(text) ?? "today")),
  ).toEqual(["7d", "all", "2026-01-05..2026-01-09"]);
});

it("finds the fortnight before the first one of a month in the month before", () => {
  expect(days("last-fortnight", new Date("2026-03-05T18:00:00Z"))).toBe("2026-02-16..2026-02-28");
});

const before = (text: string, now = NOON) => {
  const period = previousPeriod(parseDateRange(text) ?? "all", now, ZONE);
  return period && `${period.range.from}..${period.range.to} ${period.until?.toISOString() ?? "whole"}`;
};

it.each([
  ["today", "2026-03-15..2026-03-15 2026-03-15T18:00:00.000Z"],
  ["yesterday", "2026-03-14..2026-03-14 whole"],
  ["7d", "2026-03-03..2026-03-09 2026-03-09T18:00:00.000Z"],
  ["fortnight", "2026-03-01..2026-03-01 2026-03-01T18:00:00.000Z"],
  ["last-fortnight", "2026-02-16..2026-02-28 whole"],
  ["month", "2026-02-01..2026-02-16 2026-02-16T18:00:00.000Z"],
  ["last-month", "2026-01-01..2026-01-31 whole"],
  ["2026-01-05..2026-01-09", "2025-12-31..2026-01-04 whole"],
])("compares %s with %s", (text, expected) => {
  expect(before(text)).toBe(expected);
});

it("takes a shorter month whole once its last day has passed", () => {
  expect(before("month", new Date("2026-03-31T18:00:00Z"))).toBe("2026-02-01..2026-02-28 whole");
});

it("compares all time with nothing", () => {
  expect(before("all")).toBeNull();
});
