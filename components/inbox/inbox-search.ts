"use client";

import { parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import type { RECEIPT_STATUSES, ReceiptFilter } from "@/lib/domain/receipts/schema";
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
}

/** The filter in the URL: `?status=…&cause=…`; without them, the quarantine. */
export function useInboxFilter(): readonly [InboxFilter, (filter: InboxFilter) => void] {
  const [{ status, cause }, setFilter] = useQueryStates(
    {
      status: parseAsStringLiteral(STATUS_FILTERS).withDefault("quarantined"),
      cause: parseAsStringLiteral(QUARANTINE_CAUSES),
    },
    { history: "push" },
  );
  const filter = { status, cause: status === "quarantined" ? cause : null };
  return [filter, (chosen) => void setFilter(chosen)];
}

/** What the API is asked for. */
export function toReceiptFilter({ status, cause }: InboxFilter): Pick<ReceiptFilter, "status" | "cause"> {
  return { status: status === "all" ? undefined : status, cause: cause ?? undefined };
}

/** The receipt whose drawer is open, `?receipt=…`. */
export function useOpenReceipt(): readonly [string | null, (receiptId: string | null) => void] {
  const [receiptId, setReceiptId] = useQueryState("receipt", parseAsString.withOptions({ history: "push" }));
  return [receiptId, (chosen) => void setReceiptId(chosen)];
}
