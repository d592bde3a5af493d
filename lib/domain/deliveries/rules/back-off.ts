const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;
/** After so many answers in a row that settle nothing, a person has to look. */
export const MOST_FAILURES_IN_A_ROW = 12;

/** How long a target is left alone after so many answers in a row that settled nothing: 1 s, 2 s, 4 s … five minutes. */
export function restMs(failuresInARow: number): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, failuresInARow - 1), LONGEST_MS);
}
