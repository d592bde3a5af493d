import { toStorableText, toTextKey } from "./text";

/*
 * Readers for JSON that means well: Kobra sends numbers as text, text as numbers and booleans in four
 * spellings (contracts/kobra-visits.md). Each returns null where nothing can be read.
 */

const YES = new Set(["true", "1", "si", "yes", "y", "s", "on", "verdadero"]);
const NO = new Set(["false", "0", "no", "n", "off", "falso"]);

/** A JSON object (not an array, not null), without looking at its prototype. */
export function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** Text, trimmed; numbers and booleans as they print; null for the rest and for blank text. */
export function readText(value: unknown): string | null {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return null;
  const text = toStorableText(value).trim();
  return text === "" ? null : text;
}

/** A finite number from a number or numeric text; a decimal comma counts as a point. */
export function readNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const text = value.trim().replace(",", ".");
  if (!/^[+-]?(\d{1,20}(\.\d{0,30})?|\.\d{1,30})$/.test(text)) return null;
  return Number(text);
}

/** A whole number that a Postgres integer holds. */
export function readInteger(value: unknown): number | null {
  const number = readNumber(value);
  return number !== null && Number.isInteger(number) && Math.abs(number) <= 2_147_483_647 ? number : null;
}

/** true/false, "true", "1", 1, "Sí", "no", … */
export function readBoolean(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = readText(value);
  if (text === null || text.length > 12) return null;
  const key = toTextKey(text);
  if (YES.has(key)) return true;
  return NO.has(key) ? false : null;
}
