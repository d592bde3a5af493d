import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
  fieldsOfType,
  type ImportType,
  type RequiredFields,
} from "./account-fields/account-fields";

/** What the explanatory sheet of a template says of one column. */
export interface TemplateNote {
  readonly name: AccountFieldName;
  readonly kind: (typeof ACCOUNT_FIELDS)[AccountFieldName]["kind"];
  readonly maxLength: number | null;
  readonly codes: readonly string[];
  readonly need: "required" | "anyOf" | "optional";
}

/** The columns of an empty file for one type of import, those that must be filled in first. */
export function templateNotes(importType: ImportType, { all, anyOf }: RequiredFields): TemplateNote[] {
  const notes = fieldsOfType(importType).map((name): TemplateNote => {
    const { kind, maxLength = null, codes = [] } = ACCOUNT_FIELDS[name];
    const need = all.includes(name) ? "required" : anyOf.includes(name) ? "anyOf" : "optional";
    return { name, kind, maxLength, codes: codes.map(({ value }) => String(value)), need };
  });
  return notes.toSorted((a, b) => Number(b.need === "required") - Number(a.need === "required"));
}
