/** What a promise can be: Kobra's 2, 3, 4 and 5 (contracts/kobra-import.md). */
export const PROMISE_STATUSES = ["active", "covered", "uncovered", "partial"] as const;
export type PromiseStatus = (typeof PROMISE_STATUSES)[number];

/** `paymentPromiseStatus` as Kobra counts it. */
export const KOBRA_STATUS: Readonly<Record<PromiseStatus, 2 | 3 | 4 | 5>> = {
  active: 2,
  covered: 3,
  uncovered: 4,
  partial: 5,
};

/** What makes no sense in a promise. It is shown, and the promise is kept all the same. */
export const PROMISE_PROBLEMS = [
  "no_amount",
  "unreadable_amount",
  "negative_amount",
  "zero_amount",
  "over_debt",
  "no_date",
  "unreadable_date",
  "past_date",
  "far_date",
] as const;
export type PromiseProblem = (typeof PROMISE_PROBLEMS)[number];

/**
 * The board's columns. `overdue` to `undated` hold what is open, against today; the others what was decided,
 * what the visit took back, what waits for an id of Kobra, what makes no sense, and all that stands.
 */
export const PROMISE_BUCKETS = [
  "overdue",
  "today",
  "week",
  "later",
  "undated",
  "kept",
  "partial",
  "uncovered",
  "withdrawn",
  "doubtful",
  "no-id",
  "all",
] as const;
export type PromiseBucket = (typeof PROMISE_BUCKETS)[number];

/** Kinds of entries in a promise's history. */
export const PROMISE_CHANGES = [
  "made",
  "corrected",
  "withdrawn",
  "renewed",
  "status",
  "note",
  "kobra_id",
] as const;
export type PromiseChangeKind = (typeof PROMISE_CHANGES)[number];

/** What became of one row of a payments file. */
export const PAYMENT_OUTCOMES = [
  "matched",
  /** Counts for less than its amount: what is left over fits no promise. */
  "matched_in_part",
  "no_account",
  "unreadable_date",
  "unreadable_amount",
  /** The same account, day, amount and reference counted before. */
  "repeated",
  /** No promise of that account. */
  "no_promise",
  /** Promises, but none whose days it falls into or that still lacks money. */
  "outside",
] as const;
export type PaymentOutcome = (typeof PAYMENT_OUTCOMES)[number];
