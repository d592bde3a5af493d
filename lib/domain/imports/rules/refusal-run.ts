/** Bad rows stand together in files; so many of them, refused alone, are no proof that all is wrong. */
const REFUSED_BEFORE_SAMPLES = 20;
/** So many of the accounts that wait, from all over the file, are asked about then. */
const MOST_SAMPLES = 20;
/** From 0.618, 0.236, 0.854 on: each further place falls into the largest gap between those before. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** In the place of a chunk's part: samples leave before the parts of their wave. */
export const SAMPLE_PART = -1;

/** What follows from accounts that Kobra refused alone, one after another, while it took nothing. */
export type RefusalStep =
  | { readonly kind: "go-on" }
  /** Ask about the account that stands there next, from 0, the first that waits, to 1, behind the last. */
  | { readonly kind: "sample"; readonly place: number }
  /** Not one of those was taken either: what remains will be refused alike. */
  | { readonly kind: "stop" };

/** @param refusedInARow accounts refused alone since Kobra last took any of the import, this one included. */
export function stepAfterRefusal(refusedInARow: number): RefusalStep {
  const samples = refusedInARow - REFUSED_BEFORE_SAMPLES;
  if (samples < 0) return { kind: "go-on" };
  if (samples >= MOST_SAMPLES) return { kind: "stop" };
  return { kind: "sample", place: ((samples + 1) * GOLDEN) % 1 };
}

/**
 * By what two refusals are told to be for the same reason: Kobra's words without capitals, and without the
 * numbers, dates and ids in them; the status, where it said nothing.
 */
export function refusalKey(words: string | null, httpStatus: number | null): string {
  if (words === null) return `http ${httpStatus ?? "?"}`;
  const parts = words.toLowerCase().split(/\s+/);
  return parts.map((part) => (/\d/.test(part) ? "#" : part)).join(" ");
}
