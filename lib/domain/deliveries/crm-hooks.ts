"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import type { TypificationRule } from "../typifications/schema";
import {
  dryRunEndpoint,
  getCrmConnectionEndpoint,
  previewGestionEndpoint,
  setUpCrmEndpoint,
} from "./endpoints";
import type { CrmSetup } from "./schema/crm";
import type { GestionMapping } from "./schema/gestion";

const CRM_KEY = "crm";

/** How wolkvox CRM is reached. For supervisors. */
export function useCrmConnection() {
  return useQuery({
    queryKey: [CRM_KEY, "connection"],
    queryFn: ({ signal }) => callEndpoint(getCrmConnectionEndpoint, { signal }),
  });
}

/** Sets wolkvox CRM up; without a token the one that is kept stays. */
export function useSetUpCrm() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (setup: CrmSetup) => callEndpoint(setUpCrmEndpoint, { body: setup }),
    // The token must not linger once the form is sent.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries(),
  });
}

/** What a mapping makes of the newest finished visit. */
export function useGestionPreview(operation: string, mapping: GestionMapping) {
  return useQuery({
    queryKey: [CRM_KEY, "preview", operation, mapping],
    queryFn: ({ signal }) => callEndpoint(previewGestionEndpoint, { body: { operation, mapping }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What rules would send of the last 30 days. */
export function useDryRun() {
  return useMutation({
    mutationFn: (rules: TypificationRule[]) => callEndpoint(dryRunEndpoint, { body: { rules } }),
  });
}
