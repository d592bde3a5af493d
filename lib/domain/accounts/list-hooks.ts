"use client";

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import type { MapBounds } from "../visits/schema";
import {
  countAccountsEndpoint,
  downloadTemplateEndpoint,
  inactivateAccountsEndpoint,
  listAccountsEndpoint,
  mapAccountsEndpoint,
  previewInactivationEndpoint,
} from "./endpoints";
import { ACCOUNTS_KEY } from "./hooks";
import type { AccountOrder } from "./rules/account-columns";
import type { ImportType } from "./rules/account-fields/account-fields";
import type { AccountFilterText } from "./rules/account-filter";

interface ListOrder {
  readonly by: AccountOrder;
  readonly direction: "asc" | "desc";
}

/** Accounts that match, in an order, page by page. */
export function useAccountList(filter: AccountFilterText, order: ListOrder) {
  return useInfiniteQuery({
    queryKey: [ACCOUNTS_KEY, "list", filter, order],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listAccountsEndpoint, {
        query: { ...filter, order: order.by, direction: order.direction, cursor: pageParam },
        signal,
      }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** How many accounts match, exactly; counted beside the list, which does not wait for it. */
export function useAccountTotal(filter: AccountFilterText) {
  return useQuery({
    queryKey: [ACCOUNTS_KEY, "total", filter],
    queryFn: ({ signal }) => callEndpoint(countAccountsEndpoint, { query: { ...filter }, signal }),
  });
}

interface MapView {
  readonly bounds: MapBounds;
  readonly zoom: number;
}

/** Accounts that match, as the map shows them in one viewport; waits until the map says what it shows. */
export function useAccountMap(filter: AccountFilterText, view: MapView | null) {
  return useQuery({
    queryKey: [ACCOUNTS_KEY, "map", filter, view],
    queryFn: ({ signal }) =>
      callEndpoint(mapAccountsEndpoint, {
        query: { ...filter, bounds: view?.bounds.join(","), zoom: view && Math.round(view.zoom) },
        signal,
      }),
    enabled: view !== null,
    placeholderData: keepPreviousData,
  });
}

/** Which accounts are to be inactivated, or woken up again. */
export interface InactivationChoice {
  readonly filter: AccountFilterText;
  /** Of the matches only these; null for all. */
  readonly accountIds: readonly string[] | null;
  readonly isInactive: boolean;
}

/** How many of them would be sent, and why the others would not. */
export function useInactivationPreview(choice: InactivationChoice) {
  return useQuery({
    queryKey: [ACCOUNTS_KEY, "inactivation", choice],
    queryFn: ({ signal }) => callEndpoint(previewInactivationEndpoint, { body: choice, signal }),
    staleTime: 0,
  });
}

/** Fails with code `conflict` where other accounts match by now, or no Kobra is set up. */
export function useInactivate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InactivationChoice & { readonly count: number }) =>
      callEndpoint(inactivateAccountsEndpoint, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: [ACCOUNTS_KEY] }),
  });
}

/** Where the browser finds an empty file to fill in. */
export function templateUrl(importType: ImportType, format: "csv" | "xlsx"): string {
  return `${downloadTemplateEndpoint.path}?${new URLSearchParams({ importType: String(importType), format })}`;
}
