"use client";

import { parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { ReceiptFilterText } from "@/lib/domain/receipts/hooks";
import { parseBodyQuery } from "@/lib/domain/receipts/rules/body-query";
import type { RECEIPT_STATUSES } from "@/lib/domain/receipts/schema";
import { parseDateRange } from "@/lib/domain/visits/rules/date-range";
import { QUARANTINE_CAUSES, type QuarantineCause } from "@/lib/domain/visits/rules/parse-body";

/** In the order of the filter: what needs a person first. */
export const STATUS_FILTERS = [
  "quarantined",
  "pending",
  "stored",
  "updated",
  "duplicate",
  "superseded",
  "all",
] as const satisfies readonly ((typeof RECEIPT_STATUSES)[number] | "all")[];
export type StatusFilter = (typeof STATUS_FILTERS)[number];

export interface InboxFilter {
  readonly status: StatusFilter;
  /** Only where the quarantine is shown. */
  readonly cause: QuarantineCause | null;
  /** As in the filter of visits; null is all time. */
  readonly range: string | null;
  /** A webhook key's id, or `test`. */
  readonly key: string | null;
  /** An unknown field's name. */
  readonly field: string | null;
  /** A question about the body, as `parseBodyQuery` reads it. */
  readonly find: string | null;
}

/** What of the filter stands in the URL and means nothing; it is left out of `filter`. */
export type UnreadableCondition = "range" | "find";

const parsers = {
  status: parseAsStringLiteral(STATUS_FILTERS).withDefault("quarantined"),
  cause: parseAsStringLiteral(QUARANTINE_CAUSES),
  range: parseAsString,
  key: parseAsString,
  field: parseAsString,
  find: parseAsString,
};

/** The filter in the URL: `?status=…&cause=…&range=…&key=…&field=…&find=…`; without them, the quarantine. */
export function useInboxFilter() {
  const [raw, setFilter] = useQueryStates(parsers, { history: "push" });
  return useMemo(() => {
    const unreadable: UnreadableCondition[] = [];
    if (raw.range !== null && !parseDateRange(raw.range)) unreadable.push("range");
    if (raw.find !== null && !parseBodyQuery(raw.find).ok) unreadable.push("find");
    const filter: InboxFilter = {
      ...raw,
      cause: raw.status === "quarantined" ? raw.cause : null,
      range: unreadable.includes("range") || raw.range === "all" ? null : raw.range,
      find: unreadable.includes("find") ? null : raw.find,
    };
    return { filter, unreadable, setFilter: (change: Partial<InboxFilter>) => void setFilter(change) };
  }, [raw, setFilter]);
}

/** What the API is asked for. */
export function toReceiptFilter({ status, ...conditions }: InboxFilter): ReceiptFilterText {
  return { ...conditions, status: status === "all" ? null : status };
}

/** Whether anything but state and cause narrows the list. */
export function isNarrowed({ range, key, field, find }: InboxFilter): boolean {
  return [range, key, field, find].some((condition) => condition !== null);
}

const VIEWS = ["receipts", "causes", "drift"] as const;

/** Which side of the inbox is shown, `?view=…`. */
export function useInboxView() {
  return useQueryState(
    "view",
    parseAsStringLiteral(VIEWS).withDefault("receipts").withOptions({ history: "push" }),
  );
}

/** The receipt whose drawer is open, `?receipt=…`. */
export function useOpenReceipt(): readonly [string | null, (receiptId: string | null) => void] {
  const [receiptId, setReceiptId] = useQueryState("receipt", parseAsString.withOptions({ history: "push" }));
  return [receiptId, (chosen) => void setReceiptId(chosen)];
}
