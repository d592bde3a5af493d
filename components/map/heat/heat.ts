type Rgb = readonly [red: number, green: number, blue: number];

/** From little to much, on light and dark maps alike: pale amber, orange, red, dark red. */
const STOPS: readonly (readonly [at: number, color: Rgb])[] = [
  [0, [255, 214, 128]],
  [0.4, [250, 146, 62]],
  [0.7, [214, 47, 39]],
  [1, [122, 4, 48]],
];
const LEAST = 0.12;
/** Below 1, so that what is thinly visited is still seen beside what is crowded. */
const FLATTENING = 0.7;
const MOST_OPAQUE = 215;

/** The same colours for a legend: a CSS gradient from little to much. */
export const HEAT_GRADIENT = `linear-gradient(90deg, ${STOPS.map(
  ([at, color]) => `rgb(${color.join(" ")}) ${at * 100}%`,
).join(", ")})`;

/** Weights → how warm a weight is, 0..1: flattened, up to what all but a hundredth of the places have. */
export function heatOf(weights: readonly number[]): (weight: number) => number {
  const sorted = [...weights].sort((a, b) => a - b);
  const top = sorted[Math.floor((sorted.length - 1) * 0.99)] ?? 1;
  return (weight) => Math.min(1, Math.max(LEAST, (weight / Math.max(1, top)) ** FLATTENING));
}

/** For each warmth 0..255 its red, green, blue and opacity; the first is clear. */
export function heatColors(): Uint8ClampedArray {
  const colors = new Uint8ClampedArray(256 * 4);
  for (let warmth = 1; warmth < 256; warmth += 1) {
    const at = warmth / 255;
    const next = STOPS.findIndex(([stop]) => stop >= at);
    const [toAt, to] = STOPS[next] ?? [1, [0, 0, 0]];
    const [fromAt, from] = STOPS[Math.max(0, next - 1)] ?? [0, [0, 0, 0]];
    const share = toAt === fromAt ? 0 : (at - fromAt) / (toAt - fromAt);
    for (const channel of [0, 1, 2] as const) {
      colors[warmth * 4 + channel] = from[channel] + (to[channel] - from[channel]) * share;
    }
    colors[warmth * 4 + 3] = Math.min(MOST_OPAQUE, warmth * 2);
  }
  return colors;
}
