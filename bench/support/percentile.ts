/** The 95th percentile by nearest rank, to a tenth. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  return Math.round(value * 10) / 10;
}
