/** The value that this share of the others does not exceed, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

/** The 95th percentile, to a tenth. */
export function p95(values: readonly number[]): number {
  return Math.round(percentile(values, 0.95) * 10) / 10;
}
