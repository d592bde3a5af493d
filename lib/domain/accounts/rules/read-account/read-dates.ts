import { Temporal } from "temporal-polyfill";
import { type CellFormats, type CellReading, readAs, refuse } from "./cell-reading";

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const LOCAL = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const OLDEST_YEAR = 1900;
const NEWEST_YEAR = 2100;

/** A day that exists → `yyyy-mm-dd`, as Kobra wants it. A two-digit year is refused: it has two meanings. */
export function readDay(text: string, { dateOrder }: CellFormats): CellReading {
  const iso = ISO.exec(text);
  const local = LOCAL.exec(text);
  if (iso) return toDay(iso[1], iso[2], iso[3]);
  if (!local) return refuse("not-a-date");
  const [, first, second, year] = local;
  return dateOrder === "day-first" ? toDay(year, second, first) : toDay(year, first, second);
}

function toDay(yearText = "", monthText = "", dayText = ""): CellReading {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (year < OLDEST_YEAR || year > NEWEST_YEAR) return refuse("not-a-date");
  try {
    return readAs(Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString());
  } catch {
    return refuse("no-such-day");
  }
}
