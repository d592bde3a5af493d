"use client";

import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { type ImportRowQuery, ROW_OUTCOMES, type RowOutcome } from "@/lib/domain/imports/schema/ledger";

export const DETAIL_VIEWS = ["rows", "chunks", "portal"] as const;
const PORTAL_FILTERS = ["listed", "error", "contradiction"] as const;

const parsers = {
  view: parseAsStringLiteral(DETAIL_VIEWS).withDefault("rows"),
  outcome: parseAsStringLiteral(ROW_OUTCOMES),
  q: parseAsString.withDefault(""),
  reason: parseAsString,
  portal: parseAsStringLiteral(PORTAL_FILTERS),
  row: parseAsInteger,
};

/** What of an import is looked at, as it stands in the URL. */
export function useDetailUrl() {
  const [choice, setChoice] = useQueryStates(parsers, { history: "replace" });
  const { outcome, q, reason, portal } = choice;
  const rowQuery: Omit<ImportRowQuery, "after"> = {
    ...(outcome ? { outcome } : {}),
    ...(q.trim() ? { text: q.trim() } : {}),
    ...(reason ? { reason } : {}),
    ...(portal ? { portal } : {}),
  };
  return { choice, rowQuery, choose: (change: Partial<typeof choice>) => void setChoice(change) };
}

/** Leads to the rows of one kind. */
export type ShowRows = (filter: {
  readonly outcome: RowOutcome | null;
  readonly portal: (typeof PORTAL_FILTERS)[number] | null;
  readonly reason: null;
  readonly q: "";
}) => void;

/** What the page chose, and how it chooses otherwise. */
export type DetailUrl = ReturnType<typeof useDetailUrl>;
