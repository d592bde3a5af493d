import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
  fieldsOfType,
  type ImportType,
  type RequiredFields,
} from "../account-fields/account-fields";
import { CELL_PROBLEMS, type CellFormats, type CellProblemCode, type CellReading } from "./cell-reading";
import { readCell } from "./read-cell";

/** The text of an account's cells, by Kobra's field names. */
export type AccountTexts = Readonly<Partial<Record<AccountFieldName, string>>>;

/** One account as Kobra's import takes it: only what has a value. */
export type AccountValues = Readonly<Partial<Record<AccountFieldName, string | number | boolean>>>;

export interface AccountProblem {
  readonly field: AccountFieldName;
  readonly code: CellProblemCode;
}

export interface AccountReading {
  readonly values: AccountValues;
  readonly problems: readonly AccountProblem[];
  /** No error among the problems: it may be sent. */
  readonly isSendable: boolean;
}

export interface AccountRules {
  readonly importType: ImportType;
  readonly required: RequiredFields;
  /** Of single columns; `fallback` for the others. */
  readonly formats: { readonly fallback: CellFormats } & Partial<Record<AccountFieldName, CellFormats>>;
  /** ISO day, for dates that cannot lie ahead. */
  readonly today: string;
  /** Reads a field's text instead of `readCell`: for whoever remembers what it read before. */
  readonly readField?: (field: AccountFieldName, text: string, formats: CellFormats) => CellReading;
}

const readField: NonNullable<AccountRules["readField"]> = (field, text, formats) =>
  readCell(text, ACCOUNT_FIELDS[field], formats);

/** Reads and checks one account for one type of import. Fields of other types are left out. */
export function readAccount(texts: AccountTexts, rules: AccountRules): AccountReading {
  const values: Partial<Record<AccountFieldName, string | number | boolean>> = {};
  const problems: AccountProblem[] = [];
  const read = rules.readField ?? readField;
  for (const field of fieldsOfType(rules.importType)) {
    const text = texts[field];
    if (text === undefined) continue;
    const reading = read(field, text, rules.formats[field] ?? rules.formats.fallback);
    if (reading.value !== null) values[field] = reading.value;
    if (reading.problem) problems.push({ field, code: reading.problem });
  }
  const broken = problems.length === 0 ? NONE_BROKEN : new Set(problems.map(({ field }) => field));
  addMissing(problems, values, broken, rules.required);
  addLoneCoordinate(problems, values, broken);
  addWrongTotals(problems, values);
  addFutureDates(problems, values, rules.today);
  const isSendable = problems.every(({ code }) => CELL_PROBLEMS[code] === "warning");
  return { values, problems, isSendable };
}

const NONE_BROKEN: ReadonlySet<AccountFieldName> = new Set();

function addMissing(
  problems: AccountProblem[],
  values: AccountValues,
  broken: ReadonlySet<AccountFieldName>,
  required: RequiredFields,
): void {
  for (const field of required.all) {
    if (values[field] === undefined && !broken.has(field)) problems.push({ field, code: "required" });
  }
  const [first] = required.anyOf;
  if (first === undefined) return;
  if (required.anyOf.every((field) => values[field] === undefined && !broken.has(field))) {
    problems.push({ field: first, code: "needs-one-of" });
  }
}

function addLoneCoordinate(
  problems: AccountProblem[],
  values: AccountValues,
  broken: ReadonlySet<AccountFieldName>,
): void {
  if ((values.lat === undefined) === (values.lng === undefined)) return;
  const field = values.lat === undefined ? "lat" : "lng";
  if (!broken.has(field)) problems.push({ field, code: "lone-coordinate" });
}

const SUMS: readonly { readonly total: AccountFieldName; readonly parts: readonly AccountFieldName[] }[] = [
  {
    total: "totalPending",
    parts: ["pendingCapital", "pendingOrdinaryInterests", "pendingOverdueInterest", "iva"],
  },
  { total: "totalPaid", parts: ["paidCapital", "paidOrdinaryInterest", "paidOverdueInterest"] },
];
/** Half a cent, for sums of decimals in binary. */
const TOLERANCE = 0.005;

/** Totals are compared where the total and every part but the tax are given. */
function addWrongTotals(problems: AccountProblem[], values: AccountValues): void {
  for (const { total, parts } of SUMS) {
    const stated = values[total];
    if (stated === undefined) continue;
    const isWhole = parts.every((field) => field === "iva" || values[field] !== undefined);
    const sum = parts.reduce((partial, field) => partial + Number(values[field] ?? 0), 0);
    if (isWhole && Math.abs(Number(stated) - sum) >= TOLERANCE) {
      problems.push({ field: total, code: "total-does-not-add-up" });
    }
  }
}

const PAST_DATES = ["birthdate", "addressDate", "loanDate", "lastPaymentDate"] as const;

function addFutureDates(problems: AccountProblem[], values: AccountValues, today: string): void {
  for (const field of PAST_DATES) {
    if (String(values[field] ?? "") > today) problems.push({ field, code: "date-in-the-future" });
  }
}
