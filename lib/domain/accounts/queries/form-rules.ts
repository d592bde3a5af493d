import { dayOf } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { readRequirements } from "../../imports/queries/read-requirements";
import { readCalendar } from "../../settings/queries";
import type { FormRules } from "../schema/form";

/** What an account's form is held to, beside the table of fields. */
export async function readFormRules(): Promise<FormRules> {
  const { now, timeZone } = await readCalendar();
  return {
    required: await readRequirements(),
    today: dayOf(now, timeZone).toString(),
    isKobraSetUp: (await db().kobraConnection.count()) > 0,
  };
}
