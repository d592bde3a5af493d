/** What happened to a filter's matches since its rows were read. */
export interface TableDrift {
  /** Matches that no row shows yet. */
  readonly newIds: readonly string[];
  /** Rows that match no more. They stay where they are, and say so. */
  readonly goneIds: readonly string[];
}

export const NO_DRIFT: TableDrift = { newIds: [], goneIds: [] };

/** Rows that were read again, and which of all that were asked for match the filter. */
export interface ReadAgain<Row extends { readonly id: string }> {
  readonly askedIds: readonly string[];
  readonly rows: readonly Row[];
  readonly matchingIds: ReadonlySet<string>;
}

type Pages = readonly { readonly visits: readonly { readonly id: string }[] }[];

/** Pages with changed rows where they stand; with `dropsGone`, without those that match no more. */
export function patchRows<Page extends { readonly visits: { readonly id: string }[] }>(
  pages: readonly Page[],
  again: ReadAgain<Page["visits"][number]>,
  dropsGone: boolean,
): Page[] {
  const changed = new Map(again.rows.map((row) => [row.id, row]));
  const gone = new Set(dropsGone ? again.askedIds.filter((id) => !again.matchingIds.has(id)) : []);
  return pages.map((page) => ({
    ...page,
    visits: page.visits.filter(({ id }) => !gone.has(id)).map((row) => changed.get(row.id) ?? row),
  }));
}

/** The drift after some rows were read again; `shown` are the rows that are on the screen. */
export function driftAfter(
  old: TableDrift,
  shown: Pages,
  { askedIds, matchingIds }: Omit<ReadAgain<{ readonly id: string }>, "rows">,
): TableDrift {
  const shownIds = new Set(shown.flatMap(({ visits }) => visits.map(({ id }) => id)));
  const asked = new Set(askedIds);
  const unasked = (ids: readonly string[]) => ids.filter((id) => !asked.has(id));
  return {
    newIds: [...unasked(old.newIds), ...askedIds.filter((id) => matchingIds.has(id) && !shownIds.has(id))],
    goneIds: [...unasked(old.goneIds), ...askedIds.filter((id) => !matchingIds.has(id) && shownIds.has(id))],
  };
}
