import { toTextKey } from "@/lib/core/text";
import { decodeBody, parseJson } from "../../visits/rules/parse-body";
import type { BodyCondition, PathStep } from "./body-query";

/** What `[*]` may spread to in one body: beyond it a body is an attack, not a visit. */
const MOST_VALUES = 10_000;

/** Whether a body holds all of this. Bytes that are no JSON can only match by their whole text. */
export function matchBody(body: Uint8Array, conditions: readonly BodyCondition[]): boolean {
  const text = decodeBody(body);
  let parsed: { readonly value: unknown } | null | undefined;
  return conditions.every((condition) => {
    if (condition.path.length === 0) return containsText(text, condition.value);
    parsed ??= parseJson(text);
    return parsed !== null && matchValues(valuesAt(parsed.value, condition.path), condition);
  });
}

function valuesAt(root: unknown, path: readonly PathStep[]): unknown[] {
  let values = [root];
  for (const step of path) {
    values = values.flatMap((value) => follow(value, step)).slice(0, MOST_VALUES);
  }
  return values;
}

function follow(value: unknown, step: PathStep): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  switch (step.kind) {
    case "each":
      return Object.values(value);
    case "item":
      return Array.isArray(value) && step.index < value.length ? [value[step.index]] : [];
    case "field":
      return Object.hasOwn(value, step.name) ? [Reflect.get(value, step.name)] : [];
  }
}

function matchValues(values: readonly unknown[], condition: BodyCondition): boolean {
  switch (condition.test) {
    case "exists":
      return values.length > 0;
    case "missing":
      return values.length === 0;
    case "!=":
      return values.length > 0 && !values.some((value) => equals(value, condition));
    case "=":
      return values.some((value) => equals(value, condition));
    case "~":
      return values.some((value) => isScalar(value) && containsText(String(value), condition.value));
    default:
      return values.some((value) => compares(value, condition));
  }
}

/** Kobra sends 11 here and "11" there: both equal 11. Only quotes insist on text. */
function equals(value: unknown, { value: wanted, isQuoted }: BodyCondition): boolean {
  if (isQuoted) return value === wanted;
  if (value === null || typeof value === "boolean") return String(value) === wanted;
  if (typeof value !== "string" && typeof value !== "number") return false;
  if (String(value) === wanted) return true;
  const [left, right] = [toNumber(value), toNumber(wanted)];
  // Ids beyond 2^53 would all round to their neighbours.
  return (
    left !== null && left === right && (Math.abs(left) < Number.MAX_SAFE_INTEGER || !/^-?\d+$/.test(wanted))
  );
}

function compares(value: unknown, { test, value: wanted }: BodyCondition): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  const numbers = [toNumber(value), toNumber(wanted)] as const;
  // Dates and times as Kobra writes them sort as text.
  const order =
    numbers[0] !== null && numbers[1] !== null ? numbers[0] - numbers[1] : compareText(String(value), wanted);
  if (test === "<") return order < 0;
  if (test === "<=") return order <= 0;
  return test === ">" ? order > 0 : order >= 0;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function toNumber(value: string | number): number | null {
  const number = typeof value === "number" ? value : value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

function containsText(text: string, wanted: string): boolean {
  const key = toTextKey(wanted);
  // Of pure punctuation, such as `</`, the key is empty: compare it as it stands.
  return key === "" ? text.includes(wanted) : toTextKey(text).includes(key);
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
