"use client";

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import type { VisitFilterText } from "../visits/rules/visit-filter";
import {
  addPromiseNoteEndpoint,
  changePromiseSettingsEndpoint,
  countPromisesEndpoint,
  findVisitPromiseEndpoint,
  getPromiseEndpoint,
  giveKobraNumberEndpoint,
  giveKobraNumbersEndpoint,
  groupPromisesEndpoint,
  listPromisesEndpoint,
  readPromiseSettingsEndpoint,
  setStatusesEndpoint,
  undoStatusesEndpoint,
} from "./endpoints";
import type { PromiseBucket } from "./rules/promise-words";
import type { NoteBody, PromiseGroupBy, PromiseSettings, SetStatus } from "./schema";

export const PROMISES_KEY = "promises";
const REFRESH_MS = 15_000;
/** While something is on its way to Kobra, its outcome is looked for more often. */
const WATCH_MS = 3_000;

/** What each column holds, by currency. */
export function usePromiseBoard(filter: VisitFilterText) {
  return useQuery({
    queryKey: [PROMISES_KEY, "board", filter],
    queryFn: ({ signal }) => callEndpoint(countPromisesEndpoint, { query: { ...filter }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}

/** The same by agent, tag or portfolio. */
export function usePromiseGroups(filter: VisitFilterText, by: PromiseGroupBy) {
  return useQuery({
    queryKey: [PROMISES_KEY, "groups", filter, by],
    queryFn: ({ signal }) => callEndpoint(groupPromisesEndpoint, { query: { ...filter, by }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}

/** Promises of one column, page by page. */
export function usePromises(filter: VisitFilterText, bucket: PromiseBucket) {
  return useInfiniteQuery({
    queryKey: [PROMISES_KEY, "list", filter, bucket],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listPromisesEndpoint, { query: { ...filter, bucket, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ promises }) =>
        promises.some(({ push }) => push === "waiting" || push === "sending"),
      )
        ? WATCH_MS
        : REFRESH_MS,
  });
}

/** One promise with its history; nothing while none is open. */
export function usePromise(promiseId: string | null) {
  return useQuery({
    queryKey: [PROMISES_KEY, "one", promiseId],
    queryFn: ({ signal }) =>
      callEndpoint(getPromiseEndpoint, { params: { promiseId: promiseId ?? "" }, signal }),
    enabled: promiseId !== null,
    refetchInterval: WATCH_MS,
  });
}

/** The promise that a visit made. */
export function useVisitPromise(visitId: string) {
  return useQuery({
    queryKey: [PROMISES_KEY, "of-visit", visitId],
    queryFn: ({ signal }) => callEndpoint(findVisitPromiseEndpoint, { params: { visitId }, signal }),
  });
}

/** Reads every promise on the screen anew: one decision moves it from column to column. */
export function useReadPromisesAnew() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [PROMISES_KEY] });
}

/** Sets a status on some promises, or on all of the filter and column. */
export function useSetStatuses(filter: VisitFilterText, bucket: PromiseBucket) {
  const readAnew = useReadPromisesAnew();
  return useMutation({
    mutationFn: (body: SetStatus) =>
      callEndpoint(setStatusesEndpoint, { query: { ...filter, bucket }, body }),
    onSettled: readAnew,
  });
}

/** Takes back what was set in one go. */
export function useUndoStatuses() {
  const readAnew = useReadPromisesAnew();
  return useMutation({
    mutationFn: (batchId: string) => callEndpoint(undoStatusesEndpoint, { params: { batchId } }),
    onSettled: readAnew,
  });
}

/** Adds to a promise's history. */
export function useAddNote(promiseId: string) {
  const readAnew = useReadPromisesAnew();
  return useMutation({
    mutationFn: (body: NoteBody) => callEndpoint(addPromiseNoteEndpoint, { params: { promiseId }, body }),
    onSettled: readAnew,
  });
}

/** Gives the promise's visit its id in Kobra. */
export function useGiveKobraNumber(promiseId: string) {
  const readAnew = useReadPromisesAnew();
  return useMutation({
    mutationFn: (kobraVisitNumber: string) =>
      callEndpoint(giveKobraNumberEndpoint, { params: { promiseId }, body: { kobraVisitNumber } }),
    onSettled: readAnew,
  });
}

/** The same for many, by a file. */
export function useGiveKobraNumbers() {
  const readAnew = useReadPromisesAnew();
  return useMutation({
    mutationFn: (file: File) => callEndpoint(giveKobraNumbersEndpoint, { body: file }),
    onSettled: readAnew,
  });
}

/** How long a status can be undone. */
export function usePromiseSettings() {
  return useQuery({
    queryKey: [PROMISES_KEY, "settings"],
    queryFn: ({ signal }) => callEndpoint(readPromiseSettingsEndpoint, { signal }),
  });
}

export function useChangePromiseSettings() {
  const readAnew = useReadPromisesAnew();
  return useMutation({
    mutationFn: (body: PromiseSettings) => callEndpoint(changePromiseSettingsEndpoint, { body }),
    onSettled: readAnew,
  });
}
