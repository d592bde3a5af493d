import {
  type AccountFieldName,
  fieldsOfType,
  type ImportType,
  type RequiredFields,
} from "../account-fields/account-fields";
import type { CellProblemCode, CellReading } from "./cell-reading";

export interface AccountProblem {
  readonly field: AccountFieldName;
  readonly code: CellProblemCode;
}

/** An account whose texts were read one by one. */
export interface ReadRow {
  /** In the order of `fieldsOfType`; null where there is none. */
  readonly values: readonly CellReading["value"][];
  /** What is found is added here. */
  readonly problems: AccountProblem[];
  /** Fields whose own text has a problem. */
  readonly broken: ReadonlySet<AccountFieldName>;
}

interface Place {
  readonly field: AccountFieldName;
  /** Beyond all where the type has no such field: its value is missing. */
  readonly at: number;
}

interface Rules {
  readonly importType: ImportType;
  readonly required: RequiredFields;
  readonly today: string;
}

type FindPlace = (field: AccountFieldName) => Place;
type RowRule = (row: ReadRow) => void;

interface RowRules {
  /** Adds what is wrong between the fields of an account. */
  check(row: ReadRow): void;
  isComplete(values: ReadRow["values"]): boolean;
}

/** Prepares what is checked of an account as a whole. */
export function makeRowRules({ importType, required, today }: Rules): RowRules {
  const fields = fieldsOfType(importType);
  const place: FindPlace = (field) => {
    const at = fields.indexOf(field);
    return { field, at: at < 0 ? fields.length : at };
  };
  const all = required.all.map(place);
  const anyOf = required.anyOf.map(place);
  const id = place("externalID");
  const rules = [
    requireAll(all),
    requireAnyOf(anyOf),
    pairCoordinates(place("lat"), place("lng")),
    ...SUMS.map(({ total, parts }) => addUp(place(total), parts.map(place))),
    ...PAST_DATES.map((field) => refuseFuture(place(field), today)),
  ];
  return {
    check: (row) => {
      for (const rule of rules) rule(row);
    },
    isComplete: (values) =>
      isThere(values, id) &&
      all.every((each) => isThere(values, each)) &&
      (anyOf.length === 0 || anyOf.some((each) => isThere(values, each))),
  };
}

function isThere(values: ReadRow["values"], { at }: Place): boolean {
  return at < values.length && values[at] !== null;
}

function requireAll(places: readonly Place[]): RowRule {
  return ({ values, problems, broken }) => {
    for (const place of places) {
      if (isThere(values, place) || broken.has(place.field)) continue;
      problems.push({ field: place.field, code: "required" });
    }
  };
}

function requireAnyOf(places: readonly Place[]): RowRule {
  const [first] = places;
  return ({ values, problems, broken }) => {
    if (!first || places.some((place) => isThere(values, place) || broken.has(place.field))) return;
    problems.push({ field: first.field, code: "needs-one-of" });
  };
}

function pairCoordinates(lat: Place, lng: Place): RowRule {
  return ({ values, problems, broken }) => {
    const hasLat = isThere(values, lat);
    if (hasLat === isThere(values, lng)) return;
    const { field } = hasLat ? lng : lat;
    if (!broken.has(field)) problems.push({ field, code: "lone-coordinate" });
  };
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
function addUp(total: Place, parts: readonly Place[]): RowRule {
  return ({ values, problems }) => {
    if (!isThere(values, total)) return;
    let sum = 0;
    for (const part of parts) {
      if (isThere(values, part)) sum += Number(values[part.at]);
      else if (part.field !== "iva") return;
    }
    if (Math.abs(Number(values[total.at]) - sum) < TOLERANCE) return;
    problems.push({ field: total.field, code: "total-does-not-add-up" });
  };
}

const PAST_DATES = ["birthdate", "addressDate", "loanDate", "lastPaymentDate"] as const;

function refuseFuture({ field, at }: Place, today: string): RowRule {
  return ({ values, problems }) => {
    if (String(values[at] ?? "") > today) problems.push({ field, code: "date-in-the-future" });
  };
}
