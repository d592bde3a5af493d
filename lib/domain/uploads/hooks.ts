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
  addUploadEndpoint,
  chooseSheetEndpoint,
  confirmUploadEndpoint,
  countUploadProblemsEndpoint,
  discardUploadEndpoint,
  editCellEndpoint,
  getUploadEndpoint,
  listUploadRowsEndpoint,
  listUploadsEndpoint,
  planUploadEndpoint,
} from "./endpoints";
import type { CellEdit, UploadChoices, UploadPlan, UploadRowQuery } from "./schema";

const UPLOADS_KEY = "uploads";
/** While a file is read or checked. */
const WATCH_MS = 700;

/** Files of one's own that are not confirmed yet, newest first. */
export function useUploads() {
  return useQuery({
    queryKey: [UPLOADS_KEY, "list"],
    queryFn: ({ signal }) => callEndpoint(listUploadsEndpoint, { signal }),
  });
}

/** One file; asked again and again while it is being read, checked or made into an import. Null asks nothing. */
export function useUpload(uploadId: string | null) {
  return useQuery({
    queryKey: [UPLOADS_KEY, "one", uploadId],
    queryFn: ({ signal }) =>
      callEndpoint(getUploadEndpoint, { params: { uploadId: uploadId ?? "" }, signal }),
    enabled: uploadId !== null,
    refetchInterval: ({ state }) => {
      const upload = state.data;
      const isBusy = upload && (upload.isChecking || upload.status === "confirming");
      return isBusy ? WATCH_MS : false;
    },
  });
}

/** Rows of a file, fifty a page. `version` names the check: rows of an older one are read again. */
export function useUploadRows(uploadId: string, query: UploadRowQuery, version: string) {
  return useInfiniteQuery({
    queryKey: [UPLOADS_KEY, "rows", uploadId, query, version],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listUploadRowsEndpoint, {
        params: { uploadId },
        query: { ...query, after: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Rows by field and problem, the most frequent first. */
export function useUploadProblems(uploadId: string, version: string) {
  return useQuery({
    queryKey: [UPLOADS_KEY, "problems", uploadId, version],
    queryFn: ({ signal }) => callEndpoint(countUploadProblemsEndpoint, { params: { uploadId }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Sends a file as it is. */
export function useAddUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      callEndpoint(addUploadEndpoint, { query: { fileName: file.name }, body: file }),
    onSuccess: () => client.invalidateQueries({ queryKey: [UPLOADS_KEY, "list"] }),
  });
}

/** What changes one file; each reads it anew when it is done. */
export function useUploadActions(uploadId: string) {
  const client = useQueryClient();
  const params = { uploadId };
  const onSuccess = () => client.invalidateQueries({ queryKey: [UPLOADS_KEY] });
  return {
    chooseSheet: useMutation({
      mutationFn: (sheet: number) => callEndpoint(chooseSheetEndpoint, { params, body: { sheet } }),
      onSuccess,
    }),
    plan: useMutation({
      mutationFn: (plan: UploadPlan) => callEndpoint(planUploadEndpoint, { params, body: plan }),
      onSuccess,
    }),
    editCell: useMutation({
      mutationFn: (edit: CellEdit) => callEndpoint(editCellEndpoint, { params, body: edit }),
      onSuccess,
    }),
    confirm: useMutation({
      mutationFn: (choices: UploadChoices) => callEndpoint(confirmUploadEndpoint, { params, body: choices }),
      onSuccess,
    }),
    discard: useMutation({
      mutationFn: () => callEndpoint(discardUploadEndpoint, { params }),
      // The file itself is not asked for again: it is gone, and its page is left.
      onSuccess: () => client.invalidateQueries({ queryKey: [UPLOADS_KEY, "list"] }),
    }),
  };
}
