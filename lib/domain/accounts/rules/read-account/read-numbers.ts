import { type CellFormats, type CellReading, readAs, refuse } from "./cell-reading";

const LARGEST_AMOUNT = 999_999_999_999.99;
const LARGEST_INTEGER = 2_147_483_647;
/** Read alike whichever mark a column of points or of both has: what nearly all files hold. */
const PLAIN_AMOUNT = /^\d{1,12}(?:\.\d{1,2})?$/;

/** An amount of at least zero with at most two decimals, with or without signs of currency and thousands. */
export function readMoney(text: string, { decimalMark }: CellFormats): CellReading {
  if (decimalMark !== "comma" && PLAIN_AMOUNT.test(text)) return readAs(Number(text));
  const bare = text.replace(/^(-?)\s*(mxn|usd|cop|mx\$|us\$|\$)\s*/i, "$1").replace(/[\s\u00a0']/g, "");
  if (/e[+-]?\d+$/i.test(bare)) return refuse("scientific-number");
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return refuse("not-a-number");
  const plain = toPlainDecimal(bare, decimalMark);
  if (plain === "ambiguous") return refuse("ambiguous-amount");
  if (plain === null) return refuse("not-a-number");
  const [, decimals = ""] = plain.split(".");
  if (decimals.replace(/0+$/, "").length > 2) return refuse("too-many-decimals");
  const amount = Number(plain);
  if (amount < 0) return refuse("negative-amount");
  return amount > LARGEST_AMOUNT ? refuse("amount-too-large") : readAs(amount === 0 ? 0 : amount);
}

/** "1,234.50", "1.234,50", "1234,5" → "1234.50"; null where the marks contradict each other. */
function toPlainDecimal(text: string, decimalMark: CellFormats["decimalMark"]): string | "ambiguous" | null {
  const mark = decimalMark === "auto" ? guessDecimalMark(text) : decimalMark === "comma" ? "," : ".";
  if (mark === "ambiguous") return "ambiguous";
  const grouping = mark === "," ? "." : ",";
  const [whole = "", decimals, ...rest] = text.split(mark ?? "\u0000");
  if (rest.length > 0 || decimals?.includes(grouping)) return null;
  const isGrouped = whole.includes(grouping);
  if (isGrouped && !/^[+-]?\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
  const digits = whole.replaceAll(grouping, "");
  return decimals === undefined ? digits : `${digits || "0"}.${decimals || "0"}`;
}

/** Which of the two marks parts the decimals; null where there are none. */
function guessDecimalMark(text: string): "." | "," | "ambiguous" | null {
  const point = text.lastIndexOf(".");
  const comma = text.lastIndexOf(",");
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  const at = Math.max(point, comma);
  if (at < 0) return null;
  const mark = point >= 0 ? "." : ",";
  if (text.indexOf(mark) !== at) return mark === "." ? "," : ".";
  if (text.length - at - 1 !== 3) return mark;
  // "1,234" is a thousand in Mexico; "1.234" is one in Colombia, and one and a bit in a raw export.
  return mark === "," ? "." : "ambiguous";
}

/** A whole number of at least zero; "12.0", as spreadsheets print it, is 12. */
export function readCount(text: string): CellReading {
  const digits = /^\+?(\d{1,12})(?:[.,]0+)?$/.exec(text)?.[1];
  if (digits === undefined) return refuse("not-an-integer");
  return Number(digits) > LARGEST_INTEGER ? refuse("amount-too-large") : readAs(Number(digits));
}

/** Degrees as Kobra wants them: text with a decimal point. Zero is no place where a debtor lives. */
export function readCoordinate(text: string, most: 90 | 180): CellReading {
  const plain = text.replace(",", ".");
  if (!/^[+-]?\d{1,3}(\.\d+)?$/.test(plain)) return refuse("not-a-coordinate");
  const degrees = Number(plain);
  if (degrees === 0 || Math.abs(degrees) > most) return refuse("coordinate-out-of-range");
  return readAs(plain.replace(/^\+/, "").slice(0, 20));
}
