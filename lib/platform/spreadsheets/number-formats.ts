import type { Readable } from "node:stream";
import { scanWholeXml } from "./scan-xml";

/** How a cell's number is meant: as it is, with so many leading zeros, or as a day. */
export type NumberFormat =
  | { readonly kind: "plain" }
  | { readonly kind: "zeros"; readonly digits: number }
  | { readonly kind: "date" };

const PLAIN: NumberFormat = { kind: "plain" };

/** Reads a workbook's styles: the format of each, in the order by which cells name them. */
export async function readNumberFormats(styles: Readable): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isCellStyle = false;
  await scanWholeXml(styles, {
    onOpen(name, { numFmtId, formatCode }) {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode ?? "");
      if (name === "cellXfs") isCellStyle = true;
      if (name === "xf" && isCellStyle) formats.push(toFormat(Number(numFmtId ?? 0), codes));
    },
    onClose(name) {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return formats;
}

function toFormat(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id);
  if (code === undefined) return isBuiltInDate(id) ? { kind: "date" } : PLAIN;
  if (/^0{2,20}$/.test(code)) return { kind: "zeros", digits: code.length };
  // Quoted words, colours and locales may hold the letters of days.
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, "");
  return /[dmyh]/i.test(bare) && !/general/i.test(bare) ? { kind: "date" } : PLAIN;
}

/** ECMA-376, 18.8.30, with those of East Asian locales. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

const DAY_MS = 86_400_000;
const ORIGIN_1900_MS = Date.UTC(1899, 11, 30);
const ORIGIN_1904_MS = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_466;
/** Excel writes larger numbers with an exponent, and has lost their last digits. */
const EXACT_BELOW = 1e15;

/** What a cell's stored number says as text: `00316`, `5512345678`, `2026-02-28`. */
export function writeNumber(stored: string, format: NumberFormat, is1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(number)) return stored;
  if (format.kind === "date" && number >= 1 && number < LAST_SERIAL) return writeDay(number, is1904);
  if (Math.abs(number) >= EXACT_BELOW) return stored;
  const plain = Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
  return format.kind === "zeros" && /^\d+$/.test(plain) ? plain.padStart(format.digits, "0") : plain;
}

function writeDay(serial: number, is1904: boolean): string {
  // In the 1900 system, 29 February 1900 is a day that never was.
  const days = !is1904 && serial < 60 ? serial + 1 : serial;
  const iso = new Date((is1904 ? ORIGIN_1904_MS : ORIGIN_1900_MS) + Math.round(days * DAY_MS)).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
