import { db } from "@/lib/platform/db";
import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
  DEFAULT_REQUIRED_FIELDS,
  type ImportType,
} from "../../accounts/rules/account-fields/account-fields";
import type { Requirements } from "../schema/kobra";

/** Which fields each import type must bring: as an operator said, else the defaults. */
export async function readRequirements(): Promise<Requirements> {
  const stored = await db().importRequirement.findMany();
  const of = (importType: ImportType): Requirements[ImportType] => {
    const own = stored.find((row) => row.importType === importType);
    const { all, anyOf } = own ?? DEFAULT_REQUIRED_FIELDS[importType];
    return { all: all.filter(isFieldName), anyOf: anyOf.filter(isFieldName) };
  };
  return { 1: of(1), 2: of(2), 3: of(3) };
}

function isFieldName(text: string): text is AccountFieldName {
  return Object.hasOwn(ACCOUNT_FIELDS, text);
}
