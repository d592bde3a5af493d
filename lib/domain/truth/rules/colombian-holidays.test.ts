import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { easterSunday, findColombianHoliday } from "./colombian-holidays";

function holidaysOf(year: number): string[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }))
    .filter((day) => findColombianHoliday(day))
    .map((day) => day.toString().slice(5));
}

it("finds Easter in years of every kind", () => {
  const found = [1954, 2000, 2019, 2024, 2025, 2026, 2027, 2038, 2049, 2076].map((year) =>
    easterSunday(year).toString(),
  );
  expect(found).toEqual([
    "1954-04-18",
    "2000-04-23",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
    "2049-04-18",
    "2076-04-19",
  ]);
});

it("knows Colombia's eighteen holidays of 2026 and moves those that the Ley Emiliani moves", () => {
  expect(holidaysOf(2026)).toEqual([
    "01-01",
    "01-12",
    "03-23",
    "04-02",
    "04-03",
    "05-01",
    "05-18",
    "06-08",
    "06-15",
    "06-29",
    "07-20",
    "08-07",
    "08-17",
    "10-12",
    "11-02",
    "11-16",
    "12-08",
    "12-25",
  ]);
});

it("counts one day where two holidays fall together, as on 30 June 2025", () => {
  expect(holidaysOf(2025)).toHaveLength(17);
  expect(findColombianHoliday(Temporal.PlainDate.from("2025-06-30"))).toBe("saints-peter-and-paul");
});
