"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  approveProposalsEndpoint,
  dismissProposalsEndpoint,
  getPaymentFileEndpoint,
  listPaymentFilesEndpoint,
  uploadPaymentsEndpoint,
} from "./endpoints";
import { PROMISES_KEY, useReadPromisesAnew } from "./hooks";

const REFRESH_MS = 30_000;

/** Files of payments, the latest first. */
export function usePaymentFiles() {
  return useQuery({
    queryKey: [PROMISES_KEY, "files"],
    queryFn: ({ signal }) => callEndpoint(listPaymentFilesEndpoint, { signal }),
    refetchInterval: REFRESH_MS,
  });
}

/** One file with its proposals. */
export function usePaymentFile(fileId: string) {
  return useQuery({
    queryKey: [PROMISES_KEY, "files", fileId],
    queryFn: ({ signal }) => callEndpoint(getPaymentFileEndpoint, { params: { fileId }, signal }),
    refetchInterval: REFRESH_MS,
  });
}

/** Uploads a file; `isAgain` where the person knows that the same one was here before. */
export function useUploadPayments() {
  const readAnew = useReadPromisesAnew();
  return useMutation({
    mutationFn: ({ file, isAgain }: { readonly file: File; readonly isAgain: boolean }) =>
      callEndpoint(uploadPaymentsEndpoint, {
        query: { name: file.name, again: isAgain ? "yes" : null },
        body: file,
      }),
    onSettled: readAnew,
  });
}

/** Approves proposals; null for all that wait. */
export function useApproveProposals(fileId: string) {
  const readAnew = useReadPromisesAnew();
  return useMutation({
    mutationFn: (proposalIds: readonly string[] | null) =>
      callEndpoint(approveProposalsEndpoint, { params: { fileId }, body: { proposalIds } }),
    onSettled: readAnew,
  });
}

/** Sets proposals aside; null for all that wait. */
export function useDismissProposals(fileId: string) {
  const readAnew = useReadPromisesAnew();
  return useMutation({
    mutationFn: (proposalIds: readonly string[] | null) =>
      callEndpoint(dismissProposalsEndpoint, { params: { fileId }, body: { proposalIds } }),
    onSettled: readAnew,
  });
}
