import { SAMPLE_PART } from "@/lib/domain/imports/rules/refusal-run";

/**
 * Where a chunk stands, as people count: its wave is told only where accounts repeat, parts begin at 1, and
 * the halves of a halved one are a and b, at every depth. Samples have a star and a number of their own.
 */
export function chunkPlace(ordinal: readonly number[]): string {
  const [wave = 0, part = 0, ...halves] = ordinal;
  const ofWave = (place: string) => (wave > 0 ? `${wave + 1}.${place}` : place);
  if (isSample(ordinal)) return ofWave(`*${(halves[0] ?? 0) + 1}`);
  return ofWave(String(part + 1)) + halves.map((half) => (half === 0 ? "a" : "b")).join("");
}

/** How many times it was halved out of another. */
export function chunkDepth(ordinal: readonly number[]): number {
  return isSample(ordinal) ? 0 : Math.max(0, ordinal.length - 2);
}

/** One account, asked about ahead of its turn because one after another was refused. */
export function isSample([, part]: readonly number[]): boolean {
  return part === SAMPLE_PART;
}
