import { readAmount } from "../../questions/rules/read-amount";
import { readDay } from "../../questions/rules/read-day";
import type { PaymentOutcome } from "./promise-words";

/** One row of a payments file; `problem` where it cannot count. */
export interface ReadPayment {
  readonly rowNumber: number;
  readonly externalId: string | null;
  readonly paidOn: string | null;
  /** With two decimals. */
  readonly amount: string | null;
  readonly reference: string | null;
  readonly problem: PaymentOutcome | null;
}

const LONGEST_TEXT = 100;

/** Reads one row. Nothing is taken back here: an amount below or at zero is no payment. */
export function readPayment(
  rowNumber: number,
  cellOf: (name: "externalId" | "paidOn" | "amount" | "reference") => string | null,
): ReadPayment {
  const text = (value: string | null) => value?.trim().slice(0, LONGEST_TEXT) || null;
  const externalId = text(cellOf("externalId"));
  const paidOn = readDay(cellOf("paidOn") ?? "");
  const amount = readAmount(cellOf("amount") ?? "");
  const isPayment = amount !== null && Number(amount) > 0;
  const problem = externalId === null ? "no_account" : paidOn === null ? "unreadable_date" : null;
  return {
    rowNumber,
    externalId,
    paidOn,
    amount,
    reference: text(cellOf("reference")),
    problem: problem ?? (isPayment ? null : "unreadable_amount"),
  };
}

/** What makes two payments the same one: whatever two files, or two rows of one, may repeat. */
export function paymentKey({ externalId, paidOn, amount, reference }: ReadPayment): string {
  return JSON.stringify([externalId, paidOn, amount, reference]);
}

/** "1500.50" → 150050. Exact up to 12 digits before the point. */
export function toCents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

/** 150050 → "1500.50". */
export function fromCents(cents: number): string {
  return (cents / 100).toFixed(2);
}
