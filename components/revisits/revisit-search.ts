"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { RevisitFilterText } from "@/lib/domain/revisits/hooks";
import { isoDaySchema, isoMonthSchema } from "@/lib/domain/revisits/schema";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const parsers = {
  agent: parseAsString,
  portfolio: parseAsString,
  settled: parseAsStringLiteral(["yes"]),
  view: parseAsStringLiteral(["list", "calendar"]).withDefault("list"),
  month: parseAsString,
  day: parseAsString,
};

/** Conditions of the URL that can mean nothing. */
const CHECKS = {
  agent: (text: string) => UUID.test(text),
  portfolio: (text: string) => UUID.test(text),
  month: (text: string) => isoMonthSchema.safeParse(text).success,
  day: (text: string) => isoDaySchema.safeParse(text).success,
} as const;
export type RevisitCondition = keyof typeof CHECKS;

/** Whose revisits and how they are shown, all in the URL; what cannot be read is set aside and named. */
export function useRevisitSearch() {
  const [raw, setSearch] = useQueryStates(parsers, { history: "push" });
  return useMemo(() => {
    const keys = Object.keys(CHECKS) as RevisitCondition[];
    const unreadable = keys.filter((key) => raw[key] !== null && !CHECKS[key](raw[key]));
    const read = (key: RevisitCondition) => (unreadable.includes(key) ? null : raw[key]);
    const filter: RevisitFilterText = {
      agent: read("agent"),
      portfolio: read("portfolio"),
      settled: raw.settled,
    };
    return {
      filter,
      view: raw.view,
      month: read("month"),
      day: read("day"),
      unreadable,
      change: (values: Partial<typeof raw>) => void setSearch(values),
    };
  }, [raw, setSearch]);
}
