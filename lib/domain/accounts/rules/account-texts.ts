import { asRecord, readText } from "@/lib/core/loose-values";
import { ACCOUNT_FIELD_NAMES } from "./account-fields/account-fields";
import type { AccountTexts } from "./read-account/read-account";

/** What Kobra accepted of an account, as the texts that a form shows; unknown names are left out. */
export function textsOfFields(fields: unknown): AccountTexts {
  const record = asRecord(fields) ?? {};
  return Object.fromEntries(
    ACCOUNT_FIELD_NAMES.flatMap((name) => {
      const text = readText(record[name]);
      return text === null ? [] : [[name, text] as const];
    }),
  );
}
