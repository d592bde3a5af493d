/** What decides which of a visit's receipts speaks for it. */
export interface Precedence {
  readonly isTerminal: boolean;
  readonly endAt: Date | null;
  readonly startAt: Date | null;
  readonly receivedAt: Date;
  readonly receiptId: string;
}

/**
 * Positive where `a` outranks `b`: a finished or cancelled visit never goes back to open; then the later
 * end, then the later start, and only then the order of arrival, which Kobra does not promise.
 */
export function comparePrecedence(a: Precedence, b: Precedence): number {
  return (
    Number(a.isTerminal) - Number(b.isTerminal) ||
    compareDates(a.endAt, b.endAt) ||
    compareDates(a.startAt, b.startAt) ||
    compareDates(a.receivedAt, b.receivedAt) ||
    (a.receiptId < b.receiptId ? -1 : Number(a.receiptId > b.receiptId))
  );
}

function compareDates(a: Date | null, b: Date | null): number {
  return (a?.getTime() ?? Number.NEGATIVE_INFINITY) === (b?.getTime() ?? Number.NEGATIVE_INFINITY)
    ? 0
    : (a?.getTime() ?? Number.NEGATIVE_INFINITY) - (b?.getTime() ?? Number.NEGATIVE_INFINITY);
}
