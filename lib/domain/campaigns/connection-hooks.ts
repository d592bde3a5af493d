"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  addConnectionEndpoint,
  changeConnectionEndpoint,
  listConnectionsEndpoint,
  listPollsEndpoint,
  readPollBodyEndpoint,
  refreshConnectionEndpoint,
} from "./endpoints/connections";
import { CAMPAIGNS_KEY } from "./hooks";
import type { ConnectionChange, NewConnection } from "./schema/connection";

/** Connections to wolkvox, by name, with today's calls and the last poll. For supervisors. */
export function useConnections() {
  return useQuery({
    queryKey: [CAMPAIGNS_KEY, "connections"],
    queryFn: ({ signal }) => callEndpoint(listConnectionsEndpoint, { signal }),
  });
}

/** The last 100 polls of one connection, newest first; nothing while `isShown` is false. */
export function usePolls(connectionId: string, isShown: boolean) {
  return useQuery({
    queryKey: [CAMPAIGNS_KEY, "polls", connectionId],
    queryFn: ({ signal }) => callEndpoint(listPollsEndpoint, { params: { connectionId }, signal }),
    enabled: isShown,
  });
}

/** Adds a connection, or changes one; without a token the one that is kept stays. */
export function useSaveConnection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: ConnectionWrite) =>
      write.connectionId === null
        ? callEndpoint(addConnectionEndpoint, { body: write.input })
        : callEndpoint(changeConnectionEndpoint, {
            params: { connectionId: write.connectionId },
            body: write.input,
          }),
    // The token must not linger once the dialog is closed.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: [CAMPAIGNS_KEY] }),
  });
}

type ConnectionWrite =
  | { readonly connectionId: null; readonly input: NewConnection }
  | { readonly connectionId: string; readonly input: ConnectionChange };

/** "Actualizar ahora", of one or several connections; each answers whether it will, or why not. */
export function useRefreshConnections() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (connectionIds: readonly string[]) =>
      Promise.all(
        connectionIds.map((connectionId) =>
          callEndpoint(refreshConnectionEndpoint, { params: { connectionId } }),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [CAMPAIGNS_KEY] }),
  });
}

/** Where an administrator reads the raw body of a poll. */
export function pollBodyHref(pollId: string): string {
  return readPollBodyEndpoint.path.replace("{pollId}", encodeURIComponent(pollId));
}
