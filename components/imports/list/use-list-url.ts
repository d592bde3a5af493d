"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { IMPORT_STATUSES, type ImportListQuery } from "@/lib/domain/imports/schema/ledger";

const parsers = {
  q: parseAsString.withDefault(""),
  status: parseAsStringLiteral(IMPORT_STATUSES),
  kind: parseAsStringLiteral(["file", "form"] as const),
  type: parseAsStringLiteral(["1", "2", "3"] as const),
  failed: parseAsStringLiteral(["1"] as const),
  mine: parseAsStringLiteral(["1"] as const),
};

/** The filter of the list as it stands in the URL. */
export function useListUrl() {
  const [choice, setChoice] = useQueryStates(parsers, { history: "replace" });
  const { q, status, kind, type, failed, mine } = choice;
  const query: Omit<ImportListQuery, "cursor"> = {
    ...(q.trim() ? { text: q.trim() } : {}),
    ...(status ? { status } : {}),
    ...(kind ? { kind } : {}),
    ...(type ? { type } : {}),
    ...(failed ? { failed } : {}),
    ...(mine ? { mine } : {}),
  };
  return {
    choice,
    query,
    isFiltered: Object.keys(query).length > 0,
    choose: (change: Partial<typeof choice>) => void setChoice(change),
    clear: () => void setChoice(null),
  };
}
