const STEPS_DEG = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001];

/** Spacing in degrees whose lines stand at least `minPx` apart, given the pixels of one degree of longitude. */
export function graticuleStep(pxPerDegree: number, minPx: number): number {
  let chosen = 10;
  for (const step of STEPS_DEG) {
    if (step * pxPerDegree >= minPx) chosen = step;
  }
  return chosen;
}

/** Multiples of `step` from `from` to `to`, as whole indices so that no rounding piles up. */
export function graticuleIndices(from: number, to: number, step: number): number[] {
  const indices: number[] = [];
  for (let index = Math.ceil(from / step); index * step <= to; index++) indices.push(index);
  return indices;
}

/** How many decimals write every multiple of `step` exactly. */
export function digitsFor(step: number): number {
  let digits = 0;
  while (digits < 6 && Math.abs(step * 10 ** digits - Math.round(step * 10 ** digits)) > 1e-6) digits++;
  return digits;
}
