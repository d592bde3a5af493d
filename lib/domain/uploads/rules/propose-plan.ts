import { ACCOUNT_FIELD_NAMES } from "../../accounts/rules/account-fields/account-fields";
import { type ColumnTarget, headerKey, matchHeaders } from "../../imports/rules/match-headers";
import type { ColumnPlan, UploadPlan } from "../schema";

/** How the columns of files with the same headers were matched last. */
export interface RememberedPlan {
  readonly importType: UploadPlan["importType"];
  readonly columns: ReadonlyMap<string, ColumnPlan>;
}

const PLAIN = { repairs: [], decimalMark: "auto", dateOrder: "day-first" } as const;

/** What the columns of a file are, as far as their headers and what was matched before tell. */
export function proposePlan(headers: readonly string[], remembered: RememberedPlan | null): UploadPlan {
  const known = new Map<string, ColumnTarget>();
  for (const [key, { target }] of remembered?.columns ?? []) known.set(key, target);
  const targets = matchHeaders(headers, known);
  const columns = targets.map((target, index): ColumnPlan => {
    const before = remembered?.columns.get(headerKey(headers[index] ?? ""));
    return before?.target === target ? before : { ...PLAIN, repairs: [], target };
  });
  return { importType: remembered?.importType ?? guessType(targets), columns, fixed: {} };
}

/** Balances, where the only things known of accounts are amounts; personal data, where nothing is owed. */
function guessType(targets: readonly ColumnTarget[]): UploadPlan["importType"] {
  const has = (target: ColumnTarget) => targets.includes(target);
  if (has("name") || has("street")) return has("totalPending") ? 1 : 3;
  return has("totalPending") || has("pendingCapital") ? 2 : 1;
}

const FIELDS: ReadonlySet<ColumnTarget> = new Set(ACCOUNT_FIELD_NAMES);

/** How many of the headers are words that we know. */
export function countKnownHeaders(headers: readonly string[]): number {
  return matchHeaders(headers, new Map()).filter((target) => FIELDS.has(target)).length;
}
