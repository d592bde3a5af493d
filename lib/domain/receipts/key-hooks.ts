"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { addWebhookKeyEndpoint, listWebhookKeysEndpoint, revokeWebhookKeyEndpoint } from "./endpoints";

const WEBHOOK_KEYS_KEY = "webhook-keys";

/** All webhook keys, newest first, and the address to give Kobra. */
export function useWebhookKeys() {
  return useQuery({
    queryKey: [WEBHOOK_KEYS_KEY],
    queryFn: ({ signal }) => callEndpoint(listWebhookKeysEndpoint, { signal }),
  });
}

/** Makes a key; its clear text is in the answer, this once. Fails with code `conflict` while two are active. */
export function useAddWebhookKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (label: string) => callEndpoint(addWebhookKeyEndpoint, { body: { label } }),
    // The clear text must not linger in the cache once its dialog is closed.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: [WEBHOOK_KEYS_KEY] }),
  });
}

export function useRevokeWebhookKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (webhookKeyId: string) =>
      callEndpoint(revokeWebhookKeyEndpoint, { params: { webhookKeyId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [WEBHOOK_KEYS_KEY] }),
  });
}
