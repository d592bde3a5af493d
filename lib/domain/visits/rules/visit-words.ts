/** What came of a visit, in one word. */
export const VISIT_OUTCOMES = [
  "promise",
  "contact",
  "no_contact",
  "wrong_address",
  "cancelled",
  "in_doubt",
] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

/** What may make one doubt a visit. The place in this list is the bit in `visits.flags`: only ever add at the end. */
export const VISIT_FLAGS = [
  "far",
  "rebound",
  "very_short",
  "impossible_speed",
  "same_spot",
  "outside_hours",
] as const;
export type VisitFlag = (typeof VISIT_FLAGS)[number];

/** Flags → the integer that is stored. */
export function flagBits(flags: readonly VisitFlag[]): number {
  return flags.reduce((bits, flag) => bits | (1 << VISIT_FLAGS.indexOf(flag)), 0);
}

/** The inverse of `flagBits`. */
export function flagsOfBits(bits: number): VisitFlag[] {
  return VISIT_FLAGS.filter((_, index) => (bits & (1 << index)) !== 0);
}
