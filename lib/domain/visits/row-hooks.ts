import type { InfiniteData, QueryClient, QueryKey } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { countVisitsEndpoint, MOST_ROWS_READ_AGAIN, readVisitRowsEndpoint } from "./endpoints";
import { VISITS_KEY } from "./hooks";
import { driftAfter, NO_DRIFT, patchRows, type ReadAgain, type TableDrift } from "./rules/patch-rows";
import type { VisitFilterText } from "./rules/visit-filter";
import type { VisitPage, VisitTableRow } from "./schema";
import { driftKey, type TablePages } from "./table-hooks";

/** Requests for one list and one burst: beyond, rows are as old as they were. */
const MOST_REQUESTS = 5;

type ListPages = InfiniteData<VisitPage, string | undefined>;

/**
 * Reads changed visits again by their ids, wherever their rows stand in open lists and tables. Rows of a list
 * that match no more go; those of a table stay. Without ids any row may have changed: all that are shown are
 * read again.
 */
export async function readRowsAgain(client: QueryClient, changedIds: readonly string[]): Promise<void> {
  const active = (kind: "list" | "table") =>
    client.getQueryCache().findAll({ queryKey: [VISITS_KEY, kind], type: "active" });
  await Promise.all([
    ...active("list").map(({ queryKey }) => mendList(client, queryKey, changedIds)),
    ...active("table").map(({ queryKey }) => mendTable(client, queryKey, changedIds)),
  ]);
}

async function mendList(
  client: QueryClient,
  queryKey: QueryKey,
  changedIds: readonly string[],
): Promise<void> {
  const old = client.getQueryData<ListPages>(queryKey);
  if (!old) return;
  const shownIds = idsOf(old);
  const changed = new Set(changedIds);
  // New matches come with the first page; here only what is shown already is looked after.
  const ids = changedIds.length === 0 ? shownIds : shownIds.filter((id) => changed.has(id));
  const again = await readAgain(filterOf(queryKey), ids);
  if (!again) return;
  client.setQueryData<ListPages>(
    queryKey,
    (now) => now && { ...now, pages: patchRows(now.pages, again, true) },
  );
}

async function mendTable(
  client: QueryClient,
  queryKey: QueryKey,
  changedIds: readonly string[],
): Promise<void> {
  const filter = filterOf(queryKey);
  const old = client.getQueryData<TablePages>(queryKey);
  if (!old) return;
  const again = await readAgain(filter, changedIds.length === 0 ? idsOf(old) : changedIds);
  const counted = await callEndpoint(countVisitsEndpoint, { query: { ...filter } }).catch(() => null);
  if (counted) client.setQueryData([VISITS_KEY, "total", filter], counted);
  if (!again) return;
  const shown = client.setQueryData<TablePages>(
    queryKey,
    (now) => now && { ...now, pages: patchRows(now.pages, again, false) },
  );
  if (!shown) return;
  client.setQueryData<TableDrift>(driftKey(filter), (drift) =>
    driftAfter(drift ?? NO_DRIFT, shown.pages, again),
  );
}

function idsOf(pages: {
  readonly pages: readonly { readonly visits: readonly { id: string }[] }[];
}): string[] {
  return pages.pages.flatMap(({ visits }) => visits.map(({ id }) => id));
}

function filterOf(queryKey: QueryKey): VisitFilterText {
  return queryKey[2] as VisitFilterText;
}

/** Null where there is nothing to read, or no answer. */
async function readAgain(
  filter: VisitFilterText,
  ids: readonly string[],
): Promise<ReadAgain<VisitTableRow> | null> {
  const askedIds = ids.slice(0, MOST_REQUESTS * MOST_ROWS_READ_AGAIN);
  const requests: Promise<{ visits: VisitTableRow[]; matchingIds: string[] }>[] = [];
  for (let at = 0; at < askedIds.length; at += MOST_ROWS_READ_AGAIN) {
    const some = askedIds.slice(at, at + MOST_ROWS_READ_AGAIN).join(",");
    requests.push(callEndpoint(readVisitRowsEndpoint, { query: { ...filter, ids: some } }));
  }
  const answers = await Promise.all(requests).catch(() => []);
  if (answers.length === 0) return null;
  return {
    askedIds,
    rows: answers.flatMap(({ visits }) => visits),
    matchingIds: new Set(answers.flatMap(({ matchingIds }) => matchingIds)),
  };
}
