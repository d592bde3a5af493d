export type Spot = readonly [x: number, y: number];

/** A box in canvas pixels, given by its centre. */
export type Box = { x: number; y: number; widthPx: number; heightPx: number };

/** A name that wants a place: its measured size, and where its centre may stand, best first. */
export type Label = { text: string; spots: readonly Spot[]; widthPx: number; heightPx: number };

export type PlacedLabel<T extends Label> = T & { at: Spot };

function overlap(a: Box, b: Box, gapPx: number): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.widthPx + b.widthPx + gapPx * 2 &&
    Math.abs(a.y - b.y) * 2 < a.heightPx + b.heightPx + gapPx * 2
  );
}

/**
 * Gives each label, most important first, the first of its spots that touches neither an obstacle nor a label
 * already placed. A label without such a spot is left out, and so is a text that is already written.
 */
export function placeLabels<T extends Label>(
  labels: readonly T[],
  obstacles: readonly Box[],
  gapPx: number,
): PlacedLabel<T>[] {
  const taken: Box[] = [...obstacles];
  const texts = new Set<string>();
  return labels.flatMap((label) => {
    if (texts.has(label.text)) return [];
    const at = label.spots.find(([x, y]) => taken.every((box) => !overlap({ ...label, x, y }, box, gapPx)));
    if (!at) return [];
    texts.add(label.text);
    taken.push({ x: at[0], y: at[1], widthPx: label.widthPx, heightPx: label.heightPx });
    return [{ ...label, at }];
  });
}
