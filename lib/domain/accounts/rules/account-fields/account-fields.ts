import { ASSIGNMENT_FIELDS, BANK_FIELDS, BUREAU_FIELDS, DEBT_FIELDS, PAYMENT_FIELDS } from "./debt-fields";
import type { FieldGroup, FieldShape } from "./field-shape";
import { ADDRESS_FIELDS, CONTACT_FIELDS, IDENTITY_FIELDS } from "./person-fields";

const ALL = {
  ...IDENTITY_FIELDS,
  ...ADDRESS_FIELDS,
  ...CONTACT_FIELDS,
  ...DEBT_FIELDS,
  ...PAYMENT_FIELDS,
  ...BANK_FIELDS,
  ...BUREAU_FIELDS,
  ...ASSIGNMENT_FIELDS,
};

/** A field of an account, under the name that Kobra's import gives it. */
export type AccountFieldName = keyof typeof ALL;

/**
 * Every field that Kobra's import takes for an account (contracts/source/kobra-import-api.txt, without
 * `importTypeID`, which belongs to the request). The form, the template, the check of a file, the field
 * reference and the exports are all made from this table.
 */
export const ACCOUNT_FIELDS: Readonly<Record<AccountFieldName, FieldShape>> = ALL;
export const ACCOUNT_FIELD_NAMES = Object.keys(ALL) as [AccountFieldName, ...AccountFieldName[]];

/** Kobra's import types. */
export const IMPORT_TYPES = { newAccounts: 1, balances: 2, personalData: 3 } as const;
export type ImportType = (typeof IMPORT_TYPES)[keyof typeof IMPORT_TYPES];

const GROUPS_OF_TYPE: Readonly<Record<ImportType, readonly FieldGroup[] | "all">> = {
  1: "all",
  2: ["debt", "payments"],
  3: ["identity", "address", "contact"],
};

/** What an import must bring: each of `all`, and at least one of `anyOf` where that is not empty. */
export interface RequiredFields {
  readonly all: readonly AccountFieldName[];
  readonly anyOf: readonly AccountFieldName[];
}

const FIELDS_OF_TYPE: Readonly<Record<ImportType, readonly AccountFieldName[]>> = {
  1: findFields(1),
  2: findFields(2),
  3: findFields(3),
};

function findFields(importType: ImportType): readonly AccountFieldName[] {
  const groups = GROUPS_OF_TYPE[importType];
  return ACCOUNT_FIELD_NAMES.filter(
    (name) => name === "externalID" || groups === "all" || groups.includes(ACCOUNT_FIELDS[name].group),
  );
}

/** The fields that an import of this type sends. */
export function fieldsOfType(importType: ImportType): readonly AccountFieldName[] {
  return FIELDS_OF_TYPE[importType];
}

/**
 * Which fields Kobra requires. Its page marked them by a colour that its text lost, so these are ours
 * (contracts/kobra-import.md); an operator can change them.
 */
export const DEFAULT_REQUIRED_FIELDS: Readonly<Record<ImportType, RequiredFields>> = {
  1: {
    all: [
      "externalID",
      "productID",
      "currencyCode",
      "name",
      "firstSurname",
      "street",
      "city",
      "state",
      "postalCode",
      "totalPending",
    ],
    anyOf: [],
  },
  2: { all: ["externalID"], anyOf: fieldsOfType(2).filter((name) => ACCOUNT_FIELDS[name].kind === "money") },
  3: { all: ["externalID"], anyOf: fieldsOfType(3).filter((name) => name !== "externalID") },
};
