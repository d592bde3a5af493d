import { COLUMN_REPAIRS, type ColumnRepair } from "../../imports/rules/repair-column";
import type { UploadPlan } from "../schema";

/** Problems that one repair is there for. */
const REPAIR_OF: Readonly<Record<string, ColumnRepair>> = {
  "phone-with-country-code": "remove-country-code",
  "postal-code-short": "pad-postal-code",
};

interface Suggestion {
  readonly repair: ColumnRepair;
  /** Of the column, from 0. */
  readonly index: number;
  /** The plan with that repair. */
  readonly plan: UploadPlan;
}

/** What would mend a problem in the whole column of its field; null where nothing does, or it was done already. */
export function suggestRepair(plan: UploadPlan, field: string, code: string): Suggestion | null {
  const repair = Object.hasOwn(REPAIR_OF, code) ? REPAIR_OF[code] : undefined;
  const index = plan.columns.findIndex(({ target }) => target === field);
  const column = plan.columns[index];
  if (repair === undefined || column === undefined || column.repairs.includes(repair)) return null;
  const repairs = COLUMN_REPAIRS.filter((each) => each === repair || column.repairs.includes(each));
  return { repair, index, plan: { ...plan, columns: plan.columns.with(index, { ...column, repairs }) } };
}
