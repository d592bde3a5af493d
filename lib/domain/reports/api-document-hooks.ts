"use client";

import { useQuery } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { apiDocumentEndpoint } from "./endpoints";

/** The OpenAPI 3.1 document of our own API. It only changes with a new version of Atalaya. */
export function useApiDocument() {
  return useQuery({
    queryKey: ["api-document"],
    queryFn: ({ signal }) => callEndpoint(apiDocumentEndpoint, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
