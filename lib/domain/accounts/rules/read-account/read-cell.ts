import { readBoolean } from "@/lib/core/loose-values";
import { toTextKey } from "@/lib/core/text";
import type { FieldShape } from "../account-fields/field-shape";
import { type CellFormats, type CellReading, readAs, refuse } from "./cell-reading";
import { readDay } from "./read-dates";
import { readClabe, readCurp, readEmail, readPhone, readPostalCode, readRfc } from "./read-identifiers";
import { readCoordinate, readCount, readMoney } from "./read-numbers";

/** What spreadsheets make of a long id: its last digits are lost. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?e[+]?\d+$/i;

const READERS: Readonly<
  Record<FieldShape["kind"], (text: string, shape: FieldShape, formats: CellFormats) => CellReading>
> = {
  text: (text) => readAs(text),
  id: (text) => (SCIENTIFIC.test(text) ? refuse("scientific-number") : readAs(text)),
  integer: readCount,
  money: (text, _shape, formats) => readMoney(text, formats),
  date: (text, _shape, formats) => readDay(text, formats),
  "yes-no": (text) => readYesNo(text),
  code: (text, shape) => readCode(text, shape),
  latitude: (text) => readCoordinate(text, 90),
  longitude: (text) => readCoordinate(text, 180),
  email: readEmail,
  phone: readPhone,
  "postal-code": readPostalCode,
  rfc: readRfc,
  curp: readCurp,
  clabe: readClabe,
};

/**
 * Reads one cell of an account as Kobra wants it. Blank text is no value and no problem; whether the field
 * is required is for the whole row to say.
 */
export function readCell(text: string, shape: FieldShape, formats: CellFormats): CellReading {
  const trimmed = text.trim();
  if (trimmed === "") return readAs(null);
  const reading = READERS[shape.kind](trimmed, shape, formats);
  const isTooLong =
    shape.maxLength !== undefined &&
    typeof reading.value === "string" &&
    isLongerThan(reading.value, shape.maxLength);
  return isTooLong ? refuse("too-long") : reading;
}

/** In characters; a text has no more of them than of UTF-16 units, which are counted at no cost. */
function isLongerThan(text: string, maxLength: number): boolean {
  return text.length > maxLength && [...text].length > maxLength;
}

function readYesNo(text: string): CellReading {
  const isYes = readBoolean(text);
  return isYes === null ? refuse("not-yes-or-no") : readAs(isYes);
}

/** Kobra's own code in any case, or one of the words that people write for it. */
function readCode(text: string, shape: FieldShape): CellReading {
  const key = toTextKey(text);
  const code = shape.codes?.find(
    ({ value, words }) => String(value).toLowerCase() === key || words.includes(key),
  );
  return code ? readAs(code.value) : refuse("unknown-code");
}
