/**
 * What a person can have done to the texts of a whole column at once. How a column writes its decimals and
 * in which order its dates stand are `CellFormats`: the text stays as it came.
 */
export const COLUMN_REPAIRS = [
  "trim",
  "upper-case",
  "remove-country-code",
  "digits-only",
  "pad-postal-code",
  "two-digit-years",
  "spreadsheet-dates",
] as const;
export type ColumnRepair = (typeof COLUMN_REPAIRS)[number];

const POSTAL_CODE_DIGITS = 5;

/** Applies one repair to a cell; a cell that it does not fit stays as it is. Repairing twice changes nothing more. */
export function repairCell(text: string, repair: ColumnRepair): string {
  switch (repair) {
    case "trim":
      return text.trim().replace(/\s+/g, " ");
    case "upper-case":
      return text.toLocaleUpperCase("es");
    case "remove-country-code":
      return removeCountryCode(text);
    case "digits-only":
      return text.replace(/\D/g, "");
    case "pad-postal-code":
      return /^\d{3,4}$/.test(text.trim()) ? text.trim().padStart(POSTAL_CODE_DIGITS, "0") : text;
    case "two-digit-years":
      return text.replace(/^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})\s*$/, (_, day, month, year) =>
        toIso(fullYear(year), month, day),
      );
    case "spreadsheet-dates":
      return /^\s*\d{4,5}\s*$/.test(text) ? dayOfSerial(Number(text)) : text;
  }
}

/** "+52 1 55 1234 5678", "5215512345678", "044 55 1234 5678" → the ten digits. */
function removeCountryCode(text: string): string {
  const digits = text.replace(/[\s().-]/g, "");
  return /^(?:(?:\+|00)?(?:52|57)1?|044|045|01)(\d{10})$/.exec(digits)?.[1] ?? text;
}

function toIso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Nobody in a debtor's file was born after 2029 or borrowed before 1930. */
function fullYear(twoDigits: string): string {
  return Number(twoDigits) < 30 ? `20${twoDigits}` : `19${twoDigits}`;
}

const DAY_MS = 86_400_000;
/** Spreadsheets count days from here, with a 29 February 1900 that never was. */
const SERIAL_ORIGIN_MS = Date.UTC(1899, 11, 30);

function dayOfSerial(serial: number): string {
  return new Date(SERIAL_ORIGIN_MS + serial * DAY_MS).toISOString().slice(0, 10);
}
