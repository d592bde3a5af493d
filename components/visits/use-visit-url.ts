"use client";

import { parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { VisitFilterText } from "@/lib/domain/visits/hooks";
import { DEFAULT_RANGE, parseDateRange } from "@/lib/domain/visits/rules/date-range";
import { VISIT_OUTCOMES } from "@/lib/domain/visits/schema";

const YES_NO = ["yes", "no"] as const;

const parsers = {
  range: parseAsString.withDefault(DEFAULT_RANGE),
  outcome: parseAsStringLiteral(VISIT_OUTCOMES),
  contact: parseAsStringLiteral(YES_NO),
  promise: parseAsStringLiteral(YES_NO),
  agent: parseAsString,
  position: parseAsStringLiteral(["missing"] as const),
};

/** The one filter, as it stands in the URL. Back goes to the filter before. */
export function useVisitFilter() {
  const [raw, setFilter] = useQueryStates(parsers, { history: "push" });
  const isRangeImpossible = parseDateRange(raw.range) === null;
  const filter: VisitFilterText = useMemo(
    () => ({ ...raw, range: isRangeImpossible ? DEFAULT_RANGE : raw.range }),
    [raw, isRangeImpossible],
  );
  return { filter, setFilter, isRangeImpossible };
}

/** The visit whose drawer is open: part of the URL, so that it can be shared and Back closes it. */
export function useOpenVisit() {
  const [visitId, setVisitId] = useQueryState("visit", parseAsString.withOptions({ history: "push" }));
  return { visitId, open: (id: string) => void setVisitId(id), close: () => void setVisitId(null) };
}
