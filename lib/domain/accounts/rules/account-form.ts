import type { AccountForm, FormRules } from "../schema/form";
import { IMPORT_TYPES, type ImportType } from "./account-fields/account-fields";
import { type CellFormats, DEFAULT_FORMATS } from "./read-account/cell-reading";
import { type AccountReading, type AccountTexts, readAccount } from "./read-account/read-account";

/** The type of import by which Kobra takes each form. */
export const TYPE_OF_FORM: Readonly<Record<AccountForm, ImportType>> = {
  whole: IMPORT_TYPES.newAccounts,
  balances: IMPORT_TYPES.balances,
};

/** In a form "1.234" cannot be asked about a column: the example beside the field writes a decimal point. */
const FORM_FORMATS: CellFormats = DEFAULT_FORMATS;

/** Reads a form by the same rules as a row of a file. */
export function readFormTexts(form: AccountForm, texts: AccountTexts, rules: FormRules): AccountReading {
  const importType = TYPE_OF_FORM[form];
  return readAccount(texts, {
    importType,
    required: rules.required[importType],
    formats: { fallback: FORM_FORMATS },
    today: rules.today,
  });
}
