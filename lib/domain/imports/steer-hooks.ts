"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { apiFetch } from "@/lib/client/api-fetch";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  addPortalReportEndpoint,
  cancelImportEndpoint,
  pauseImportEndpoint,
  resendFailuresEndpoint,
  resumeImportEndpoint,
  startImportEndpoint,
} from "./endpoints";
import { IMPORTS_KEY } from "./hooks";

const STEPS = {
  start: startImportEndpoint,
  pause: pauseImportEndpoint,
  resume: resumeImportEndpoint,
} as const;

/** Starts, pauses or resumes an import. */
export function useSteerImport(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: keyof typeof STEPS) => callEndpoint(STEPS[step], { params: { importId } }),
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS_KEY] }),
  });
}

/** Gives up what has not been sent, and no more rows than were named. */
export function useCancelImport(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mostRows: number) =>
      callEndpoint(cancelImportEndpoint, { params: { importId }, body: { mostRows } }),
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS_KEY] }),
  });
}

/** Sends what failed as a new import, whose id it answers. */
export function useResendFailures(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => callEndpoint(resendFailuresEndpoint, { params: { importId } }),
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS_KEY] }),
  });
}

/** Lays an export of Kobra's portal beside an import. */
export function useAddPortalReport(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const path = addPortalReportEndpoint.path.replace("{importId}", encodeURIComponent(importId));
      const search = new URLSearchParams({ fileName: file.name });
      return apiFetch(`/${path.slice(1)}?${search}`, addPortalReportEndpoint.answer, {
        method: "POST",
        body: file,
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS_KEY] }),
  });
}
