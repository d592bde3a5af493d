/** Rows picked one by one, or everything that matches, loaded or not. */
export type Selection =
  | { readonly kind: "some"; readonly ids: ReadonlySet<string> }
  | { readonly kind: "all" };

export const NOTHING_SELECTED: Selection = { kind: "some", ids: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === "all" || selection.ids.has(id);
}

export function isNothing(selection: Selection): boolean {
  return selection.kind === "some" && selection.ids.size === 0;
}

/** How many rows are meant, of `total` that match. */
export function countSelected(selection: Selection, total: number): number {
  return selection.kind === "all" ? total : selection.ids.size;
}

/** With one more or one fewer. Where everything was meant, the others that are loaded stay. */
export function toggleRow(selection: Selection, id: string, loadedIds: readonly string[]): Selection {
  const ids = new Set(selection.kind === "all" ? loadedIds : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { kind: "some", ids };
}

/** Everything that is loaded, or nothing where it is selected already. */
export function toggleLoaded(selection: Selection, loadedIds: readonly string[]): Selection {
  const areAll = loadedIds.length > 0 && loadedIds.every((id) => isSelected(selection, id));
  return areAll ? NOTHING_SELECTED : { kind: "some", ids: new Set(loadedIds) };
}
