"use client";

import { useTranslations } from "next-intl";
import { StatTile } from "@/components/ui/stat-tile";
import { useMeasures } from "@/components/ui/use-measures";
import type { AgentDay } from "@/lib/domain/agents/schema";

/** The day in five figures. */
export function DayTotals({ day }: { readonly day: AgentDay }) {
  const t = useTranslations("agents.day.totals");
  const measure = useMeasures();
  const { totals, stops } = day;
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-2">
      <StatTile label={t("visits")} value={stops.length} />
      <StatTile label={t("inVisits")} value={measure.duration(totals.inVisitsS)} />
      <StatTile label={t("travel")} value={measure.duration(totals.travelS)} />
      <StatTile label={t("idle")} value={measure.duration(totals.idleS)} />
      <StatTile label={t("distance")} value={measure.distance(totals.distanceM)} />
    </div>
  );
}
