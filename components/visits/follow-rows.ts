interface Row {
  readonly id: string;
}

/**
 * What rows that came and went did to the row at `index` of `old`: by how many places it was pushed down (or
 * drawn up, negative), and how many of the new rows stand above it. Where the row itself is gone, the next one
 * that is still there takes its place; where none is, nothing is known.
 */
export function followRows(old: readonly Row[], now: readonly Row[], index: number) {
  const places = new Map(now.map(({ id }, place) => [id, place]));
  for (let from = index; from < old.length; from += 1) {
    const to = places.get(old[from]?.id ?? "");
    if (to === undefined) continue;
    const known = new Set(old.map(({ id }) => id));
    return { moved: to - from, arrivedAbove: now.slice(0, to).filter(({ id }) => !known.has(id)).length };
  }
  return { moved: 0, arrivedAbove: 0 };
}
