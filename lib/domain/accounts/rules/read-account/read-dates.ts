import { type CellFormats, type CellReading, readAs, refuse } from "./cell-reading";

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const LOCAL = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const OLDEST_YEAR = 1900;
const NEWEST_YEAR = 2100;

/** A day that exists → `yyyy-mm-dd`, as Kobra wants it. A two-digit year is refused: it has two meanings. */
export function readDay(text: string, { dateOrder }: CellFormats): CellReading {
  const iso = ISO.exec(text);
  if (iso) return toDay(iso[1], iso[2], iso[3]);
  const local = LOCAL.exec(text);
  if (!local) return refuse("not-a-date");
  const [, first, second, year] = local;
  return dateOrder === "day-first" ? toDay(year, second, first) : toDay(year, first, second);
}

function toDay(yearText = "", monthText = "", dayText = ""): CellReading {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (year < OLDEST_YEAR || year > NEWEST_YEAR) return refuse("not-a-date");
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return refuse("no-such-day");
  return readAs(`${yearText}-${monthText.padStart(2, "0")}-${dayText.padStart(2, "0")}`);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
