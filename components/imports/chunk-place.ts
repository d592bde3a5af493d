/**
 * Where a chunk stands, as people count: its wave is told only where accounts repeat, parts begin at 1, and
 * the halves of a halved one are a and b, at every depth.
 */
export function chunkPlace([wave = 0, part = 0, ...halves]: readonly number[]): string {
  const head = wave > 0 ? `${wave + 1}.${part + 1}` : String(part + 1);
  return head + halves.map((half) => (half === 0 ? "a" : "b")).join("");
}

/** How many times it was halved out of another. */
export function chunkDepth(ordinal: readonly number[]): number {
  return Math.max(0, ordinal.length - 2);
}
