"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { MOST_ROUTES } from "./route-style";

const parsers = { day: parseAsString, with: parseAsString, compare: parseAsString };

const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Which days of which agents are shown: all of it in the URL. What cannot be read counts as not set. */
export function useDayUrl(agentId: string, today: string) {
  const [raw, set] = useQueryStates(parsers, { history: "push" });
  const others = useMemo(() => readIds(raw.with, agentId), [raw.with, agentId]);
  const day = readDay(raw.day) ?? today;
  const compared = readDay(raw.compare);
  return {
    day,
    compare: compared === day ? null : compared,
    agentIds: useMemo(() => [agentId, ...others], [agentId, others]),
    setDay: (to: string) => void set({ day: to, compare: compared === to ? null : raw.compare }),
    setCompare: (to: string | null) => void set({ compare: to }),
    addAgent: (id: string) => void set({ with: [...others, id].join(",") }),
    removeAgent: (id: string) => void set({ with: others.filter((other) => other !== id).join(",") || null }),
  };
}

function readIds(text: string | null, agentId: string): string[] {
  const ids = (text ?? "").split(",").filter((id) => ID.test(id) && id !== agentId);
  return [...new Set(ids)].slice(0, MOST_ROUTES - 1);
}

/** An ISO day that exists, else null. */
function readDay(text: string | null): string | null {
  const at = text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text ?? "") ? text : null;
}
