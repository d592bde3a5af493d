import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";

/** A turn of the event loop that takes longer was somebody's. */
const BUSY_MS = 2;
const PAUSE_MS = 5;
const LONGEST_MS = 60;

/**
 * Lets whatever else this process does go first: resolves once the event loop is at rest, or after so many
 * milliseconds. For work that comes in as fast as it is taken, and may as well take longer.
 */
export async function stepAside(longestMs = LONGEST_MS): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < longestMs) {
    const before = performance.now();
    // The first turn begins at once: what is due comes between it and the second.
    await nextTurn();
    await nextTurn();
    if (performance.now() - before < BUSY_MS) return;
    await wait(PAUSE_MS);
  }
}
