"use client";

import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback } from "react";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { listVisitTableEndpoint } from "./endpoints";
import { VISITS_KEY } from "./hooks";
import { NO_DRIFT, type TableDrift } from "./rules/patch-rows";
import type { VisitOrder } from "./rules/visit-columns";
import type { VisitFilterText } from "./rules/visit-filter";
import type { Direction, VisitTablePage } from "./schema";

export interface TableOrder {
  readonly by: VisitOrder;
  readonly direction: Direction;
}

/** Pages of the table, as they stand in the cache. */
export type TablePages = InfiniteData<VisitTablePage, string | undefined>;

const tableKey = (filter: VisitFilterText, order: TableOrder) =>
  [VISITS_KEY, "table", filter, order] as const;
/** What happened to the filter's matches since the rows of its tables were read. */
export const driftKey = (filter: VisitFilterText) => [VISITS_KEY, "drift", filter] as const;

/** Visits that match with all their columns, page by page. Live events change rows, and never move them. */
export function useVisitTable(filter: VisitFilterText, order: TableOrder) {
  return useInfiniteQuery({
    queryKey: tableKey(filter, order),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listVisitTableEndpoint, {
        query: { ...filter, order: order.by, direction: order.direction, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** New matches that the rows on the screen do not have, rows that match no more, and a way to read all anew. */
export function useTableDrift(filter: VisitFilterText) {
  const client = useQueryClient();
  const { data = NO_DRIFT } = useQuery<TableDrift>({
    queryKey: driftKey(filter),
    queryFn: () => NO_DRIFT,
    enabled: false,
    initialData: NO_DRIFT,
  });
  const readAnew = useCallback(async () => {
    client.setQueryData(driftKey(filter), NO_DRIFT);
    await client.resetQueries({ queryKey: [VISITS_KEY, "table", filter] });
  }, [client, filter]);
  return { drift: data, readAnew };
}

/** The most ids that can be copied at once. */
export const MOST_IDS_COPIED = 1_000;

/** Kobra's ids of the matches, in the order of the table; at most `MOST_IDS_COPIED`. */
export async function loadMatchingIds(filter: VisitFilterText, order: TableOrder): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: VisitTablePage = await callEndpoint(listVisitTableEndpoint, {
      query: { ...filter, order: order.by, direction: order.direction, cursor, limit: 200 },
    });
    ids.push(...page.visits.map(({ kobraVisitId }) => kobraVisitId));
    cursor = page.nextCursor;
  } while (cursor && ids.length < MOST_IDS_COPIED);
  return ids.slice(0, MOST_IDS_COPIED);
}
