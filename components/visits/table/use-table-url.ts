"use client";

import { parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { VISIT_ORDERS } from "@/lib/domain/visits/rules/visit-columns";

const VIEWS = ["map", "table"] as const;

/** Map with list, or table: part of the URL. */
export function useVisitsView() {
  return useQueryState(
    "view",
    parseAsStringLiteral(VIEWS).withDefault("map").withOptions({ history: "push" }),
  );
}

const orderParsers = {
  sort: parseAsStringLiteral(VISIT_ORDERS).withDefault("occurredAt"),
  dir: parseAsStringLiteral(["asc", "desc"] as const).withDefault("desc"),
};

/** The table's order, as it stands in the URL. */
export function useTableOrder() {
  const [{ sort, dir }, setOrder] = useQueryStates(orderParsers);
  const changeOrder = (order: { readonly by: string; readonly direction: "asc" | "desc" }) => {
    const by = VISIT_ORDERS.find((known) => known === order.by);
    if (by) void setOrder({ sort: by, dir: order.direction });
  };
  return { order: { by: sort, direction: dir }, changeOrder } as const;
}
