"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMeasures } from "@/components/ui/use-measures";
import type { AgentActivity } from "@/lib/domain/agents/schema";
import { type AgentColumn, contactRate, promiseRate } from "./sort-agents";

type Figures = Omit<AgentActivity, "id" | "name" | "kobraAgentId" | "lastVisit">;

/** What an agent's columns say, as text. */
export function useAgentFigures() {
  const format = useFormatter();
  const measure = useMeasures();
  const percent = (rate: number | null) => (rate === null ? "—" : format.number(rate, "percent"));
  return (figures: Figures): Readonly<Record<Exclude<AgentColumn, "name" | "lastVisit">, string>> => ({
    visitsToday: format.number(figures.visitsToday),
    visits: format.number(figures.visits),
    contact: percent(contactRate(figures)),
    promise: percent(promiseRate(figures)),
    inVisits: figures.inVisitsS === 0 ? "—" : measure.duration(figures.inVisitsS),
    distance: figures.distanceM === 0 ? "—" : measure.distance(figures.distanceM),
    flagged: format.number(figures.flagged),
  });
}

/** An agent's name as it is shown. */
export function useAgentName(): (name: string) => string {
  const t = useTranslations("agents");
  return (name) => name || t("unnamed");
}
