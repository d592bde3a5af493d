import type { VisitPage } from "../schema";

interface Pages {
  pages: VisitPage[];
  pageParams: (string | undefined)[];
}

/**
 * Puts a newly read first page before what was read already: changed rows are replaced where they stand
 * in the new page, rows further down stay as they were, and the next page continues where it did.
 */
export function mergeFirstPage(old: Pages, first: VisitPage): Pages {
  const known = old.pages.flatMap((page) => page.visits);
  const firstIds = new Set(first.visits.map(({ id }) => id));
  const overlaps = known.some(({ id }) => firstIds.has(id));
  // More arrived at once than a page holds: what lies between is unknown, so begin anew.
  if (!overlaps) return { pages: [first], pageParams: [undefined] };
  const rest = known.filter(({ id }) => !firstIds.has(id));
  const nextCursor = old.pages.at(-1)?.nextCursor ?? null;
  return {
    pages: [{ visits: [...first.visits, ...rest], nextCursor }],
    pageParams: [undefined],
  };
}
