import {
  ACCOUNT_FIELD_NAMES,
  ACCOUNT_FIELDS,
  type AccountFieldName,
  type RequiredFields,
} from "../../accounts/rules/account-fields/account-fields";
import {
  type CellFormats,
  type CellReading,
  DEFAULT_FORMATS,
} from "../../accounts/rules/read-account/cell-reading";
import {
  type AccountReading,
  type AccountRules,
  readAccount,
} from "../../accounts/rules/read-account/read-account";
import { readCell } from "../../accounts/rules/read-account/read-cell";
import { repairCell } from "../../imports/rules/repair-column";
import type { ColumnPlan, UploadPlan } from "../schema";

/** One row of a file, read by a plan. */
export interface CheckedRow {
  /** Repaired texts by Kobra's field names. */
  readonly texts: Partial<Record<AccountFieldName, string>>;
  /** `wolkvoxRecordId` and free columns by their headers: kept for us. */
  readonly extras: Record<string, string>;
  readonly values: AccountReading["values"];
  readonly problems: readonly { readonly field: AccountFieldName; readonly code: string }[];
  readonly isFaulty: boolean;
  /** What is required remains when the faulty cells are left away. */
  readonly isIncludable: boolean;
}

export interface CheckingRules {
  readonly plan: UploadPlan;
  readonly headers: readonly string[];
  readonly required: RequiredFields;
  /** ISO day. */
  readonly today: string;
}

interface Column {
  readonly index: number;
  readonly plan: ColumnPlan;
  readonly header: string;
}

const MOST_REMEMBERED = 2_000;

/** Prepares the reading of many rows by one plan. */
export function makeRowChecker({
  plan,
  headers,
  required,
  today,
}: CheckingRules): (cells: readonly string[]) => CheckedRow {
  const columns = plan.columns
    .map((column, index): Column => ({ index, plan: column, header: headers[index] ?? "" }))
    .filter((column) => column.plan.target !== "ignored");
  const rules: AccountRules = {
    importType: plan.importType,
    required,
    today,
    formats: collectFormats(plan),
    readField: rememberCodes(),
  };
  return (cells) => {
    const texts: CheckedRow["texts"] = { ...plan.fixed };
    const extras: CheckedRow["extras"] = {};
    for (const column of columns) placeCell(column, cells[column.index] ?? "", texts, extras);
    const reading = readAccount(texts, rules);
    const isRagged =
      cells.length > headers.length && cells.slice(headers.length).some((cell) => cell.trim() !== "");
    return {
      texts,
      extras,
      values: reading.values,
      problems: isRagged
        ? [...reading.problems, { field: "externalID", code: "too-many-cells" }]
        : reading.problems,
      isFaulty: isRagged || !reading.isSendable,
      isIncludable: !isRagged && isComplete(reading.values, required),
    };
  };
}

function placeCell(
  { plan, header }: Column,
  cell: string,
  texts: CheckedRow["texts"],
  extras: CheckedRow["extras"],
): void {
  const text = plan.repairs.length === 0 ? cell : plan.repairs.reduce(repairCell, cell);
  if (plan.target === "extra" || plan.target === "wolkvoxRecordId") {
    if (text.trim() !== "") extras[plan.target === "extra" ? header : plan.target] = text.trim();
  } else if (plan.target !== "ignored" && text !== "") {
    texts[plan.target] = text;
  }
}

function isComplete(values: AccountReading["values"], { all, anyOf }: RequiredFields): boolean {
  return (
    values.externalID !== undefined &&
    all.every((field) => values[field] !== undefined) &&
    (anyOf.length === 0 || anyOf.some((field) => values[field] !== undefined))
  );
}

function collectFormats(plan: UploadPlan): AccountRules["formats"] {
  const formats: { fallback: CellFormats } & Partial<Record<AccountFieldName, CellFormats>> = {
    fallback: DEFAULT_FORMATS,
  };
  for (const { target, decimalMark, dateOrder } of plan.columns) {
    if (target === "extra" || target === "ignored" || target === "wolkvoxRecordId") continue;
    formats[target] = { decimalMark, dateOrder };
  }
  return formats;
}

/** Codes repeat a few texts, and are the dearest to read: each is read once. Others cost less than to look up. */
function rememberCodes(): NonNullable<AccountRules["readField"]> {
  const memories = new Map<AccountFieldName, Map<string, CellReading>>();
  for (const name of ACCOUNT_FIELD_NAMES) {
    const { kind } = ACCOUNT_FIELDS[name];
    if (kind === "code" || kind === "yes-no") memories.set(name, new Map());
  }
  return (field, text, formats) => {
    const memory = memories.get(field);
    const known = memory?.get(text);
    if (known) return known;
    const reading = readCell(text, ACCOUNT_FIELDS[field], formats);
    if (memory && memory.size < MOST_REMEMBERED) memory.set(ownCopy(text), reading);
    return reading;
  };
}

/** A cell is a view of a piece of its file, and would keep the whole piece in memory. */
function ownCopy(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
