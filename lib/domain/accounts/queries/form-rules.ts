import { dayOf } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { readCalendar } from "../../settings/queries";
import { DEFAULT_REQUIRED_FIELDS } from "../rules/account-fields/account-fields";
import type { FormRules } from "../schema";

/** What an account's form is held to, beside the table of fields. */
export async function readFormRules(): Promise<FormRules> {
  const { now, timeZone } = await readCalendar();
  const { 1: newAccounts, 2: balances, 3: personalData } = DEFAULT_REQUIRED_FIELDS;
  return {
    required: {
      1: { all: [...newAccounts.all], anyOf: [...newAccounts.anyOf] },
      2: { all: [...balances.all], anyOf: [...balances.anyOf] },
      3: { all: [...personalData.all], anyOf: [...personalData.anyOf] },
    },
    today: dayOf(now, timeZone).toString(),
    isKobraSetUp: (await db().kobraConnection.count()) > 0,
  };
}
