import { Temporal } from "temporal-polyfill";
import type { PaymentOutcome } from "./promise-words";

/** Days after the promised one in which a payment still counts: banks take their time. */
const GRACE_DAYS = 5;
/** How long a payment counts towards a promise without a day. */
const UNDATED_DAYS = 30;
/** A promise is covered when no more than this is lacking: people round. */
const TOLERANCE_CENTS = 100;

/** A promise that payments may cover. Amounts in cents. */
export interface PayablePromise {
  readonly id: string;
  readonly externalId: string;
  readonly amountCents: number | null;
  /** ISO days. */
  readonly dueOn: string | null;
  readonly madeOn: string;
  /** What earlier files' payments count for already. */
  readonly countedCents: number;
  /** Covered already: it takes nothing more. */
  readonly isCovered: boolean;
}

export interface PaymentToMatch {
  readonly rowNumber: number;
  readonly externalId: string;
  readonly paidOn: string;
  readonly amountCents: number;
}

export interface PaymentMatch {
  readonly rowNumber: number;
  readonly outcome: Extract<PaymentOutcome, "matched" | "matched_in_part" | "no_promise" | "outside">;
  readonly shares: readonly { readonly promiseId: string; readonly cents: number }[];
}

export interface StatusProposal {
  readonly promiseId: string;
  readonly status: "covered" | "partial";
  /** All that counts towards the promise, earlier files included. */
  readonly paidCents: number;
}

/**
 * Matches payments to the promises of the same account, to the letter of its id (decision 0029). A payment
 * counts from the day of the visit to `GRACE_DAYS` after the promised day. Payments are taken by day; each
 * fills the promise that is due first and gives what is left to the next. A promise without an amount takes
 * all of a payment.
 */
export function matchPayments(
  promises: readonly PayablePromise[],
  payments: readonly PaymentToMatch[],
): { matches: PaymentMatch[]; proposals: StatusProposal[] } {
  const byAccount = Map.groupBy(promises.toSorted(byDueDay), ({ externalId }) => externalId);
  const counted = new Map(promises.map(({ id, countedCents }) => [id, countedCents]));
  const touched = new Set<string>();
  const matches = payments.toSorted(byPaidDay).map((payment) => {
    const candidates = byAccount.get(payment.externalId) ?? [];
    const shares = share(payment, candidates, counted);
    for (const { promiseId } of shares) touched.add(promiseId);
    return { rowNumber: payment.rowNumber, outcome: outcomeOf(payment, candidates, shares), shares };
  });
  const proposals = promises
    .filter(({ id }) => touched.has(id))
    .map((promise) => propose(promise, counted.get(promise.id) ?? 0));
  return { matches, proposals };
}

/** Takes what it gives out of what the promises lack: `counted` is raised. */
function share(
  payment: PaymentToMatch,
  candidates: readonly PayablePromise[],
  counted: Map<string, number>,
): PaymentMatch["shares"] {
  const shares: { promiseId: string; cents: number }[] = [];
  let left = payment.amountCents;
  for (const promise of candidates) {
    if (left === 0) break;
    const sofar = counted.get(promise.id) ?? 0;
    const lacks = promise.amountCents === null ? left : Math.max(0, promise.amountCents - sofar);
    const cents = !promise.isCovered && isInDays(payment.paidOn, promise) ? Math.min(left, lacks) : 0;
    if (cents === 0) continue;
    shares.push({ promiseId: promise.id, cents });
    counted.set(promise.id, sofar + cents);
    left -= cents;
  }
  return shares;
}

function isInDays(paidOn: string, { madeOn, dueOn }: PayablePromise): boolean {
  const last = dueOn
    ? Temporal.PlainDate.from(dueOn).add({ days: GRACE_DAYS })
    : Temporal.PlainDate.from(madeOn).add({ days: UNDATED_DAYS });
  return paidOn >= madeOn && paidOn <= last.toString();
}

function outcomeOf(
  { amountCents }: PaymentToMatch,
  candidates: readonly PayablePromise[],
  shares: PaymentMatch["shares"],
): PaymentMatch["outcome"] {
  if (candidates.length === 0) return "no_promise";
  const given = shares.reduce((sum, { cents }) => sum + cents, 0);
  if (given === 0) return "outside";
  return given < amountCents ? "matched_in_part" : "matched";
}

function propose({ id, amountCents }: PayablePromise, paidCents: number): StatusProposal {
  const isCovered = amountCents === null || paidCents >= amountCents - TOLERANCE_CENTS;
  return { promiseId: id, status: isCovered ? "covered" : "partial", paidCents };
}

function byDueDay(a: PayablePromise, b: PayablePromise): number {
  const key = ({ dueOn, madeOn, id }: PayablePromise) => `${dueOn ?? "9999"} ${madeOn} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

function byPaidDay(a: PaymentToMatch, b: PaymentToMatch): number {
  if (a.paidOn !== b.paidOn) return a.paidOn < b.paidOn ? -1 : 1;
  return a.rowNumber - b.rowNumber;
}
