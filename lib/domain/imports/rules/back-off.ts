const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/** How long to wait after so many answers in a row that settled nothing: 1 s, 2 s, 4 s … five minutes. */
export function backOffMs(failuresInARow: number): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, failuresInARow - 1), LONGEST_MS);
}
