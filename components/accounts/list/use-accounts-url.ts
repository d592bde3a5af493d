"use client";

import { parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { ACCOUNT_ORDERS } from "@/lib/domain/accounts/rules/account-columns";
import {
  ACCOUNT_FILTER_KEYS,
  type AccountFilterKey,
  type AccountFilterText,
  keepReadable,
} from "@/lib/domain/accounts/rules/account-filter";

type FilterParsers = Record<AccountFilterKey, typeof parseAsString>;
const filterParsers = Object.fromEntries(
  ACCOUNT_FILTER_KEYS.map((key) => [key, parseAsString]),
) as FilterParsers;

/** Changes conditions; each change is a step that Back takes back. */
export type AccountFilterChange = (change: Partial<AccountFilterText>) => void;

/** The filter of the list, as it stands in the URL; what cannot be read of it is named and left out. */
export function useAccountFilter() {
  const [raw, setRaw] = useQueryStates(filterParsers, { history: "push" });
  const { filter, unreadable } = useMemo(() => keepReadable(raw), [raw]);
  const setFilter: AccountFilterChange = useCallback((change) => void setRaw(change), [setRaw]);
  return { filter, setFilter, unreadable };
}

const orderParsers = {
  sort: parseAsStringLiteral(ACCOUNT_ORDERS).withDefault("client"),
  dir: parseAsStringLiteral(["asc", "desc"] as const).withDefault("asc"),
};

/** The list's order, as it stands in the URL. */
export function useAccountOrder() {
  const [{ sort, dir }, setOrder] = useQueryStates(orderParsers);
  const changeOrder = (order: { readonly by: string; readonly direction: "asc" | "desc" }) => {
    const by = ACCOUNT_ORDERS.find((known) => known === order.by);
    if (by) void setOrder({ sort: by, dir: order.direction });
  };
  return { order: { by: sort, direction: dir }, changeOrder } as const;
}

const VIEWS = ["table", "map"] as const;

/** Table or map: part of the URL. */
export function useAccountsView() {
  return useQueryState(
    "view",
    parseAsStringLiteral(VIEWS).withDefault("table").withOptions({ history: "push" }),
  );
}
