/** A stretch of numbers (`to` excluded) or of days (both included), as a link names it: `1000..1500`, `..0`, `2026-05-01..2026-05-31`. */
export type ValueRange =
  | { readonly kind: "numbers"; readonly from: number | null; readonly to: number | null }
  | { readonly kind: "days"; readonly from: string; readonly to: string };

const NUMBER = "-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?";
const NUMBERS = new RegExp(`^(${NUMBER})?\\.\\.(${NUMBER})?$`);
const DAYS = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** The range that a value of the `answer` condition names; null where it is one answer. */
export function parseValueRange(value: string): ValueRange | null {
  const days = DAYS.exec(value);
  if (days) return toDays(days[1] ?? "", days[2] ?? "");
  const numbers = NUMBERS.exec(value);
  if (!numbers || value === "..") return null;
  return { kind: "numbers", from: toNumber(numbers[1]), to: toNumber(numbers[2]) };
}

/** The inverse of `parseValueRange`. */
export function formatNumberRange(from: number | null, to: number | null): string {
  return `${from ?? ""}..${to ?? ""}`;
}

function toDays(from: string, to: string): ValueRange | null {
  const areReal = [from, to].every((day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  });
  return areReal ? { kind: "days", from, to } : null;
}

function toNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
