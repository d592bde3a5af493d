import { type AccountFieldName, fieldsOfType, type ImportType } from "../account-fields/account-fields";
import { type AccountRules, makeAccountReader, type TextsReading } from "./account-reader";
import type { AccountProblem } from "./account-row-rules";

/** The text of an account's cells, by Kobra's field names. */
export type AccountTexts = Readonly<Partial<Record<AccountFieldName, string>>>;

/** One account as Kobra's import takes it: only what has a value. */
export type AccountValues = Readonly<Partial<Record<AccountFieldName, string | number | boolean>>>;

export interface AccountReading {
  readonly values: AccountValues;
  readonly problems: readonly AccountProblem[];
  /** No error among the problems: it may be sent. */
  readonly isSendable: boolean;
}

/** Reads and checks one account for one type of import. Fields of other types are left out. */
export function readAccount(texts: AccountTexts, rules: AccountRules): AccountReading {
  const inOrder = fieldsOfType(rules.importType).map((field) => texts[field]);
  const { values, problems, isSendable } = makeAccountReader(rules)(inOrder);
  return { values: nameValues(rules.importType, values), problems, isSendable };
}

/** Gives values that stand in the order of `fieldsOfType` their fields' names. */
export function nameValues(importType: ImportType, values: TextsReading["values"]): AccountValues {
  const named: Partial<Record<AccountFieldName, string | number | boolean>> = {};
  for (const [place, field] of fieldsOfType(importType).entries()) {
    const value = values[place] ?? null;
    if (value !== null) named[field] = value;
  }
  return named;
}
