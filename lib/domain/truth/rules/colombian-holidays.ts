import { Temporal } from "temporal-polyfill";

export const COLOMBIAN_HOLIDAYS = [
  "new-year",
  "epiphany",
  "saint-joseph",
  "holy-thursday",
  "good-friday",
  "labour-day",
  "ascension",
  "corpus-christi",
  "sacred-heart",
  "saints-peter-and-paul",
  "independence",
  "boyaca",
  "assumption",
  "race-day",
  "all-saints",
  "cartagena",
  "immaculate-conception",
  "christmas",
] as const;
export type ColombianHoliday = (typeof COLOMBIAN_HOLIDAYS)[number];

/** Month and day; these stay where they fall. */
const FIXED: readonly (readonly [ColombianHoliday, number, number])[] = [
  ["new-year", 1, 1],
  ["labour-day", 5, 1],
  ["independence", 7, 20],
  ["boyaca", 8, 7],
  ["immaculate-conception", 12, 8],
  ["christmas", 12, 25],
];

/** Month and day; Ley 51 de 1983 ("Ley Emiliani") moves them to the next Monday. */
const MOVED: readonly (readonly [ColombianHoliday, number, number])[] = [
  ["epiphany", 1, 6],
  ["saint-joseph", 3, 19],
  ["saints-peter-and-paul", 6, 29],
  ["assumption", 8, 15],
  ["race-day", 10, 12],
  ["all-saints", 11, 1],
  ["cartagena", 11, 11],
];

/** Days from Easter Sunday; the last three are already the Mondays to which the law moves them. */
const FROM_EASTER: readonly (readonly [ColombianHoliday, number])[] = [
  ["holy-thursday", -3],
  ["good-friday", -2],
  ["ascension", 43],
  ["corpus-christi", 64],
  ["sacred-heart", 71],
];

const byYear = new Map<number, ReadonlyMap<string, ColombianHoliday>>();

/** The Colombian public holiday on a day, or null. Where two share a day, one of them names it. */
export function findColombianHoliday(day: Temporal.PlainDate): ColombianHoliday | null {
  let holidays = byYear.get(day.year);
  if (!holidays) {
    holidays = listColombianHolidays(day.year);
    byYear.set(day.year, holidays);
  }
  return holidays.get(day.toString()) ?? null;
}

/** ISO day → holiday, for a year from 1984, when Ley 51 de 1983 had come into force. */
function listColombianHolidays(year: number): ReadonlyMap<string, ColombianHoliday> {
  const easter = easterSunday(year);
  const inYear = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const holidays = new Map<string, ColombianHoliday>();
  for (const [name, days] of FROM_EASTER) holidays.set(easter.add({ days }).toString(), name);
  for (const [name, month, day] of MOVED) holidays.set(nextMonday(inYear(month, day)).toString(), name);
  for (const [name, month, day] of FIXED) holidays.set(inYear(month, day).toString(), name);
  return holidays;
}

/** The day itself where it is a Monday. */
function nextMonday(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: (8 - date.dayOfWeek) % 7 });
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, in Meeus' form). */
export function easterSunday(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const golden = year % 19;
  const moonShift = century - Math.floor((century + 8) / 25) + 1;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(moonShift / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const place = epact + weekday - 7 * correction + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(place / 31), day: (place % 31) + 1 });
}
