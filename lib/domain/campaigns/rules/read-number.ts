import { asRecord } from "@/lib/core/loose-values";

/*
 * Numbers as wolkvox writes them: text, mostly, with a space before "%", with a comma or a point, with
 * separators of thousands, sometimes empty. Each reader gives a finite number, or null for what is missing
 * or cannot be read without guessing: a wrong number is worse than none.
 */

/** Longer text is no number of wolkvox's. */
const LONGEST = 40;
const LARGEST_COUNT = 2_147_483_647;
/** A percentage beyond this is taken for no percentage. */
const LARGEST_PERCENT = 100_000;
const SPACES = /[\s\u00a0\u202f\u2009'’]+/g;

/** Missing, as opposed to unreadable: nothing, null, or blank text. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

/** What came, as text for a person: never an object's guts. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return asRecord(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);
}

/** `"1,234"`, `"1.234"`, `"1 234"`, `1234`, `"1234.0"` → 1234. Counts have no fraction and no sign. */
export function readCount(value: unknown): number | null {
  const text = clean(value);
  if (text === null) return null;
  const grouped = /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/.exec(text);
  if (grouped) return boundedCount(text.replace(/[.,]/g, ""));
  const withZeroes = /^(\d+|[1-9]\d{0,2}(?:([.,])\d{3})+)(?:([.,])(0{1,2}|0{4,}))?$/.exec(text);
  if (!withZeroes || (withZeroes[2] !== undefined && withZeroes[2] === withZeroes[3])) return null;
  return boundedCount((withZeroes[1] ?? "").replace(/[.,]/g, ""));
}

function boundedCount(digits: string): number | null {
  const count = Number(digits);
  return count <= LARGEST_COUNT ? count : null;
}

/** `"85.30 %"`, `"85%"`, `"85,3 %"`, `85.3` → 85.3 (percent, not a fraction). May be above 100. */
export function readPercent(value: unknown): number | null {
  const text = clean(value)?.replace(/%$/, "") ?? null;
  if (text === null) return null;
  const percent = readDecimal(text, "decimal");
  return percent !== null && percent <= LARGEST_PERCENT ? percent : null;
}

/** `"12"`, `"12.5"`, `"3x"`, `"14,2 llamadas/min"` → the number; its unit is kept elsewhere as it came. */
export function readRate(value: unknown): number | null {
  const text = clean(value);
  const match = text === null ? null : /^([\d.,]+)([^\d.,+-][^\d]{0,30})?$/.exec(text);
  const rate = match ? readDecimal(match[1] ?? "", "doubtful") : null;
  return rate !== null && rate <= LARGEST_COUNT ? rate : null;
}

/**
 * @param lone what one separator before exactly three digits is: a decimal sign, or a doubt ("1,200" may be
 *   1.2 or 1200), which is not guessed.
 */
function readDecimal(text: string, lone: "decimal" | "doubtful"): number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const single = /^(\d{0,15})[.,](\d{1,15})$/.exec(text);
  if (single) {
    const [, whole = "", fraction = ""] = single;
    if (lone === "doubtful" && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return null;
    return Number(`${whole || "0"}.${fraction}`);
  }
  const both = /^([1-9]\d{0,2}(?:([.,])\d{3}(?:\2\d{3})*))([.,])(\d{1,15})$/.exec(text);
  if (!both || both[2] === both[3]) return null;
  return Number(`${(both[1] ?? "").replace(/[.,]/g, "")}.${both[4]}`);
}

/** The text without spaces; a number as it prints, where it prints without an exponent. */
function clean(value: unknown): string | null {
  if (typeof value === "number") return Number.isFinite(value) && value >= 0 ? printed(value) : null;
  if (typeof value !== "string" || value.length > LONGEST) return null;
  const text = value.replace(SPACES, "");
  return text === "" ? null : text;
}

function printed(value: number): string {
  const text = String(value);
  // A JSON number has no thousands: "1.234" from it is a decimal, which one more zero says without doubt.
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}
