/** How an account's field is written, and so how it is read, checked and shown. */
export type FieldKind =
  | "text"
  | "id"
  | "integer"
  | "money"
  | "date"
  | "yes-no"
  | "code"
  | "latitude"
  | "longitude"
  | "email"
  | "phone"
  | "postal-code"
  | "rfc"
  | "curp"
  | "clabe";

/** Where a field stands in the form, the template and the documentation, in this order. */
export const FIELD_GROUPS = [
  "identity",
  "address",
  "contact",
  "debt",
  "payments",
  "bank",
  "bureau",
  "assignment",
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** One of Kobra's codes, and the words by which people write it in their files. */
export interface FieldCode {
  readonly value: string | number;
  /** Text keys (`toTextKey`), Spanish and English. */
  readonly words: readonly string[];
}

/** One field of Kobra's import (contracts/source/kobra-import-api.txt). */
export interface FieldShape {
  readonly kind: FieldKind;
  readonly group: FieldGroup;
  /** Longest text that Kobra takes, in characters. */
  readonly maxLength?: number;
  readonly codes?: readonly FieldCode[];
  /** Headers by which files call it, as text keys; Kobra's own name always counts. */
  readonly headers: readonly string[];
}
