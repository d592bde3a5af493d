import { Temporal } from "temporal-polyfill";
import type { PromiseProblem } from "./promise-words";

interface Promised {
  /** With two decimals; null where none was said or none can be read. */
  readonly amount: string | null;
  /** ISO day, likewise. */
  readonly dueOn: string | null;
  /** What was answered where it cannot be read. */
  readonly amountText: string | null;
  readonly dueText: string | null;
  /** The visit's own day. */
  readonly madeOn: string;
  /** What the account owed in all; null where nobody said. */
  readonly totalDebt: number | null;
}

/** What makes no sense in a promise, seen from the day on which it was made. */
export function judgePromise(promised: Promised): PromiseProblem[] {
  return [judgeAmount(promised), judgeDay(promised)].filter((problem) => problem !== null);
}

function judgeAmount({ amount, amountText, totalDebt }: Promised): PromiseProblem | null {
  if (amount === null) {
    if (amountText === null) return "no_amount";
    return /^[\s$]*[-−]\s*\$?\s*\d/.test(amountText) ? "negative_amount" : "unreadable_amount";
  }
  if (Number(amount) === 0) return "zero_amount";
  return totalDebt !== null && Number(amount) > totalDebt ? "over_debt" : null;
}

function judgeDay({ dueOn, dueText, madeOn }: Promised): PromiseProblem | null {
  if (dueOn === null) return dueText === null ? "no_date" : "unreadable_date";
  if (dueOn < madeOn) return "past_date";
  return dueOn > Temporal.PlainDate.from(madeOn).add({ years: 1 }).toString() ? "far_date" : null;
}
