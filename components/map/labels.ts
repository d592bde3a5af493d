/** A name that wants a place, with its centre and measured size in pixels. */
export type Label = { text: string; x: number; y: number; widthPx: number; heightPx: number };

function overlap(a: Label, b: Label, gapPx: number): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.widthPx + b.widthPx + gapPx * 2 &&
    Math.abs(a.y - b.y) * 2 < a.heightPx + b.heightPx + gapPx * 2
  );
}

/**
 * Keeps the labels that do not touch one already kept, in the order given (most important first), and only
 * one label of each text.
 */
export function placeLabels<T extends Label>(labels: readonly T[], gapPx: number): T[] {
  const kept: T[] = [];
  for (const label of labels) {
    const isFree = kept.every((other) => other.text !== label.text && !overlap(label, other, gapPx));
    if (isFree) kept.push(label);
  }
  return kept;
}
