"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { changeSettingsEndpoint, getSettingsEndpoint } from "./endpoints";
import type { WorkspaceSettings } from "./schema";

/** The workspace's settings. */
export function useSettings() {
  return useQuery({
    queryKey: ["settings"],
    queryFn: ({ signal }) => callEndpoint(getSettingsEndpoint, { signal }),
  });
}

/** Replaces the workspace's settings. */
export function useChangeSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: WorkspaceSettings) => callEndpoint(changeSettingsEndpoint, { body: settings }),
    // "Today" may now be another day, so every answer that counts days is out of date.
    onSuccess: () => client.invalidateQueries(),
  });
}
