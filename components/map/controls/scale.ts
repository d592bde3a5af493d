const STEPS = [1, 2, 5] as const;

/** The longest round distance (1, 2 or 5 times a power of ten, in metres) that fits in `maxPx`. */
export function roundScale(metersPerPx: number, maxPx: number): { meters: number; widthPx: number } {
  const limitM = metersPerPx * maxPx;
  const power = 10 ** Math.floor(Math.log10(limitM));
  let meters = power;
  for (const step of STEPS) {
    if (step * power <= limitM) meters = step * power;
  }
  return { meters, widthPx: meters / metersPerPx };
}
