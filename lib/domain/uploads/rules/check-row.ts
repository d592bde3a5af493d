import {
  type AccountFieldName,
  fieldsOfType,
  type RequiredFields,
} from "../../accounts/rules/account-fields/account-fields";
import {
  type AccountRules,
  makeAccountReader,
  type TextsReading,
} from "../../accounts/rules/read-account/account-reader";
import { DEFAULT_FORMATS } from "../../accounts/rules/read-account/cell-reading";
import { type AccountValues, nameValues } from "../../accounts/rules/read-account/read-account";
import { repairCell } from "../../imports/rules/repair-column";
import type { ColumnPlan, UploadPlan } from "../schema";

export interface CheckingRules {
  readonly plan: UploadPlan;
  readonly headers: readonly string[];
  readonly required: RequiredFields;
  /** ISO day. */
  readonly today: string;
}

type Cells = readonly string[];

interface Column {
  readonly index: number;
  readonly plan: ColumnPlan;
  readonly header: string;
}

/** Prepares the reading of many rows by one plan. */
export function makeRowChecker(rules: CheckingRules): (cells: Cells) => CheckedRow {
  const { importType, fixed } = rules.plan;
  const fields = fieldsOfType(importType);
  const columns = rules.plan.columns.map(
    (plan, index): Column => ({ index, plan, header: rules.headers[index] ?? "" }),
  );
  const sources = fields
    .map((field, place) => ({
      place,
      fixed: fixed[field],
      columns: columns.filter(({ plan }) => plan.target === field),
    }))
    .filter((source) => source.fixed !== undefined || source.columns.length > 0);
  const read = makeAccountReader({ ...rules, importType, formats: collectFormats(rules.plan) });
  const width = rules.headers.length;
  const plan: RowPlan = { importType, fixed, columns };
  // One for all rows: what it holds is read before the next one.
  const texts: (string | undefined)[] = fields.map(() => undefined);
  return (cells) => {
    for (const source of sources) {
      texts[source.place] = readLast(source.columns, cells) || source.fixed;
    }
    const isRagged = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "");
    return new CheckedRow(plan, cells, read(texts), isRagged);
  };
}

interface RowPlan {
  readonly importType: UploadPlan["importType"];
  readonly fixed: UploadPlan["fixed"];
  readonly columns: readonly Column[];
}

/** One row of a file, read by a plan. Objects with a name for each field are made for whoever asks. */
export class CheckedRow {
  readonly problems: readonly { readonly field: AccountFieldName; readonly code: string }[];
  readonly isFaulty: boolean;
  /** What is required remains when the faulty cells are left away. */
  readonly isIncludable: boolean;

  constructor(
    private readonly plan: RowPlan,
    private readonly cells: Cells,
    private readonly reading: TextsReading,
    isRagged: boolean,
  ) {
    const { problems, isSendable, isComplete } = reading;
    this.problems = isRagged ? [...problems, { field: "externalID", code: "too-many-cells" }] : problems;
    this.isFaulty = isRagged || !isSendable;
    this.isIncludable = !isRagged && isComplete;
  }

  get externalId(): string | null {
    const id = this.reading.values[fieldsOfType(this.plan.importType).indexOf("externalID")] ?? null;
    return id === null ? null : String(id);
  }

  /** What Kobra takes, by its field names. */
  nameValues(): AccountValues {
    return nameValues(this.plan.importType, this.reading.values);
  }

  /** Repaired texts by Kobra's field names. */
  nameTexts(): Partial<Record<AccountFieldName, string>> {
    const texts: Partial<Record<AccountFieldName, string>> = { ...this.plan.fixed };
    for (const column of this.plan.columns) {
      const { target } = column.plan;
      if (target === "extra" || target === "wolkvoxRecordId" || target === "ignored") continue;
      const text = readText(column, this.cells);
      if (text !== "") texts[target] = text;
    }
    return texts;
  }

  /** `wolkvoxRecordId` and free columns by their headers: kept for us. */
  nameExtras(): Record<string, string> {
    const extras: Record<string, string> = {};
    for (const column of this.plan.columns) {
      const { target } = column.plan;
      if (target !== "extra" && target !== "wolkvoxRecordId") continue;
      const text = readText(column, this.cells).trim();
      if (text !== "") extras[target === "extra" ? column.header : target] = text;
    }
    return extras;
  }
}

function readText({ index, plan }: Column, cells: Cells): string {
  const cell = cells[index] ?? "";
  return plan.repairs.length === 0 ? cell : plan.repairs.reduce(repairCell, cell);
}

function readLast(columns: readonly Column[], cells: Cells): string {
  let last = "";
  for (const column of columns) last = readText(column, cells) || last;
  return last;
}

function collectFormats({ columns }: UploadPlan): AccountRules["formats"] {
  const formats: { -readonly [Key in keyof AccountRules["formats"]]: AccountRules["formats"][Key] } = {
    fallback: DEFAULT_FORMATS,
  };
  for (const { target, decimalMark, dateOrder } of columns) {
    if (target === "extra" || target === "ignored" || target === "wolkvoxRecordId") continue;
    formats[target] = { decimalMark, dateOrder };
  }
  return formats;
}
