"use client";

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  downloadFaultyRowsEndpoint,
  getImportEndpoint,
  getImportRowEndpoint,
  importNoticesEndpoint,
  listChunksEndpoint,
  listImportRowsEndpoint,
  listImportsEndpoint,
  listReasonsEndpoint,
  listRequestsEndpoint,
  seeImportsEndpoint,
} from "./endpoints";
import type { ImportListQuery, ImportRowQuery, ImportStatusName } from "./schema/ledger";

/** First part of every query key on imports; live events make all of them be read again. */
export const IMPORTS_KEY = "imports";
/** Where live events do not come through. */
const WITHOUT_EVENTS_MS = 5_000;

/** Whether the worker has yet to do something for an import. */
function isMoving({ status }: { readonly status: ImportStatusName }): boolean {
  return status === "sending";
}

/** Imports that match, newest first, page by page. */
export function useImports(query: Omit<ImportListQuery, "cursor">) {
  return useInfiniteQuery({
    queryKey: [IMPORTS_KEY, "list", query],
    queryFn: ({ signal, pageParam }) =>
      callEndpoint(listImportsEndpoint, { query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ imports }) => imports.some(isMoving)) ? WITHOUT_EVENTS_MS : false,
  });
}

/** One import, kept true while it is sent. */
export function useImport(importId: string) {
  return useQuery({
    queryKey: [IMPORTS_KEY, "detail", importId],
    queryFn: ({ signal }) => callEndpoint(getImportEndpoint, { params: { importId }, signal }),
    refetchInterval: ({ state }) => {
      const { data } = state;
      const isReading = data?.portal.reports.some(({ status }) => status === "reading") ?? false;
      return data && (isMoving(data) || isReading) ? WITHOUT_EVENTS_MS : false;
    },
  });
}

/** Rows of an import in the order of its file, page by page. */
export function useImportRows(importId: string, query: Omit<ImportRowQuery, "after">) {
  return useInfiniteQuery({
    queryKey: [IMPORTS_KEY, "rows", importId, query],
    queryFn: ({ signal, pageParam }) =>
      callEndpoint(listImportRowsEndpoint, {
        params: { importId },
        query: { ...query, after: pageParam },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One row in full. */
export function useImportRow(importId: string, rowNumber: number) {
  return useQuery({
    queryKey: [IMPORTS_KEY, "row", importId, rowNumber],
    queryFn: ({ signal }) =>
      callEndpoint(getImportRowEndpoint, { params: { importId, rowNumber: String(rowNumber) }, signal }),
  });
}

/** Kobra's words, with how many rows each. */
export function useReasons(importId: string) {
  return useQuery({
    queryKey: [IMPORTS_KEY, "reasons", importId],
    queryFn: ({ signal }) => callEndpoint(listReasonsEndpoint, { params: { importId }, signal }),
    select: ({ reasons }) => reasons,
  });
}

/** Chunks in the order in which they are sent, page by page. */
export function useChunks(importId: string, onlyTroubled: boolean) {
  return useInfiniteQuery({
    queryKey: [IMPORTS_KEY, "chunks", importId, onlyTroubled],
    queryFn: ({ signal, pageParam }) =>
      callEndpoint(listChunksEndpoint, {
        params: { importId },
        query: { after: pageParam, ...(onlyTroubled ? { troubled: "1" } : {}) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** Every request for one chunk. */
export function useRequests(importId: string, chunkId: string) {
  return useQuery({
    queryKey: [IMPORTS_KEY, "requests", importId, chunkId],
    queryFn: ({ signal }) => callEndpoint(listRequestsEndpoint, { params: { importId, chunkId }, signal }),
    select: ({ requests }) => requests,
  });
}

/** One's own imports that ended or stopped since one looked. */
export function useImportNotices(isAllowed: boolean) {
  return useQuery({
    queryKey: [IMPORTS_KEY, "notices"],
    queryFn: ({ signal }) => callEndpoint(importNoticesEndpoint, { signal }),
    select: ({ notices }) => notices,
    enabled: isAllowed,
  });
}

/** Takes note that these were seen. */
export function useSeeImports() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (importIds: string[]) => callEndpoint(seeImportsEndpoint, { body: { importIds } }),
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS_KEY, "notices"] }),
  });
}

/** Where the browser finds the rows that failed, as a workbook. */
export function faultyRowsHref(importId: string): string {
  return downloadFaultyRowsEndpoint.path.replace("{importId}", encodeURIComponent(importId));
}
