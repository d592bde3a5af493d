"use client";

import { useMutation } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { sendTestVisitEndpoint } from "./endpoints";

/** Sends a made-up visit the whole way; it then arrives like any other, by a live event. */
export function useSendTestVisit() {
  return useMutation({ mutationFn: () => callEndpoint(sendTestVisitEndpoint) });
}
