export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Counts values in bins of equal, round width; the last bin holds its upper end. Non-finite values are left out. */
export function binValues(values: readonly number[], most = 12): Bin[] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [];
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  // Whole values in bins of a fraction would leave every other bin empty.
  const least = finite.every(Number.isInteger) ? 1 : 0;
  const width = Math.max(least, roundWidth((high - low) / most));
  const start = Math.floor(low / width) * width;
  const count = Math.max(1, Math.ceil((high - start) / width));
  const counts = new Array<number>(count).fill(0);
  for (const value of finite) {
    const index = Math.min(count - 1, Math.floor((value - start) / width));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((each, index) => ({
    from: start + index * width,
    to: start + (index + 1) * width,
    count: each,
  }));
}

/** The next of 1, 2, 5, 10, 20, 50… */
function roundWidth(width: number): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= width) ?? 10;
  return factor * power;
}
