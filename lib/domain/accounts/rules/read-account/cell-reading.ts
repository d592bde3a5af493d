/** Why a cell cannot be sent as it is (error), or should be looked at (warning). Its words are messages. */
export const CELL_PROBLEMS = {
  required: "error",
  "needs-one-of": "error",
  "too-long": "error",
  "scientific-number": "error",
  "not-a-number": "error",
  "not-an-integer": "error",
  "negative-amount": "error",
  "too-many-decimals": "error",
  "ambiguous-amount": "error",
  "amount-too-large": "error",
  "not-a-date": "error",
  "no-such-day": "error",
  "unknown-code": "error",
  "not-yes-or-no": "error",
  "not-an-email": "error",
  "not-a-phone": "error",
  "phone-with-country-code": "error",
  "not-a-postal-code": "error",
  "not-an-rfc": "error",
  "not-a-curp": "error",
  "not-a-clabe": "error",
  "not-a-coordinate": "error",
  "coordinate-out-of-range": "error",
  "lone-coordinate": "error",
  "phone-unlikely": "warning",
  "postal-code-short": "warning",
  "check-digit": "warning",
  "total-does-not-add-up": "warning",
  "date-in-the-future": "warning",
} as const satisfies Record<string, "error" | "warning">;
export type CellProblemCode = keyof typeof CELL_PROBLEMS;

/** What one cell says: a value in the type that Kobra takes, or null where nothing can be sent. */
export interface CellReading {
  readonly value: string | number | boolean | null;
  readonly problem: CellProblemCode | null;
}

/** How a column's numbers and dates are written where their text alone does not tell. */
export interface CellFormats {
  /** `auto` asks where "1.234" could mean two amounts. */
  readonly decimalMark: "auto" | "point" | "comma";
  /** Of dates such as 03/04/2026: day or month first. ISO dates are always read. */
  readonly dateOrder: "day-first" | "month-first";
}

export const DEFAULT_FORMATS: CellFormats = { decimalMark: "auto", dateOrder: "day-first" };

export const readAs = (value: CellReading["value"], problem: CellProblemCode | null = null): CellReading => ({
  value,
  problem,
});
export const refuse = (problem: CellProblemCode): CellReading => ({ value: null, problem });
