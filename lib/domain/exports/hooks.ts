"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  cancelExportEndpoint,
  downloadExportEndpoint,
  listExportsEndpoint,
  requestExportEndpoint,
  seeExportsEndpoint,
} from "./endpoints";
import type { Export, ExportRequest } from "./schema";

const EXPORTS_KEY = ["exports"] as const;
const PROGRESS_MS = 1_000;

/** Whether a job still has to end. */
export function isUnderWay({ status }: Pick<Export, "status">): boolean {
  return status === "queued" || status === "running";
}

/** The person's exports; read again each second while one is under way. */
export function useExports() {
  return useQuery({
    queryKey: EXPORTS_KEY,
    queryFn: ({ signal }) => callEndpoint(listExportsEndpoint, { signal }),
    select: ({ exports }) => exports,
    refetchInterval: ({ state }) => (state.data?.exports.some(isUnderWay) ? PROGRESS_MS : false),
  });
}

/** Asks for a file; where it can be had at once, the browser downloads it. */
export function useRequestExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: ExportRequest) => callEndpoint(requestExportEndpoint, { body: request }),
    onSuccess: (made) => {
      if (made.status === "direct") downloadExport(made);
    },
    onSettled: () => client.invalidateQueries({ queryKey: EXPORTS_KEY }),
  });
}

export function useCancelExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (exportId: string) => callEndpoint(cancelExportEndpoint, { params: { exportId } }),
    onSettled: () => client.invalidateQueries({ queryKey: EXPORTS_KEY }),
  });
}

export function useSeeExports() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (exportIds: string[]) => callEndpoint(seeExportsEndpoint, { body: { exportIds } }),
    onSettled: () => client.invalidateQueries({ queryKey: EXPORTS_KEY }),
  });
}

/** Where the browser finds the file. */
export function exportFileUrl(exportId: string): string {
  return downloadExportEndpoint.path.replace("{exportId}", encodeURIComponent(exportId));
}

function downloadExport({ id, fileName }: Export): void {
  const link = document.createElement("a");
  link.href = exportFileUrl(id);
  link.download = fileName;
  link.click();
}
