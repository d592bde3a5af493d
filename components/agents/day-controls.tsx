"use client";

import { ChevronLeft, ChevronRight, Columns2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import { useAgents } from "@/lib/domain/agents/hooks";
import type { AgentDay } from "@/lib/domain/agents/schema";
import { MOST_ROUTES } from "./route-style";
import { useAgentName } from "./use-agent-figures";
import type { useDayUrl } from "./use-day-url";

interface DayControlsProps {
  readonly url: ReturnType<typeof useDayUrl>;
  /** The page's own agent on the first day, once known. */
  readonly main: AgentDay | undefined;
  readonly days: readonly AgentDay[];
  readonly today: string;
}

/** Which day, with whom, and beside which other day. */
export function DayControls({ url, main, days, today }: DayControlsProps) {
  const t = useTranslations("agents.day");
  const { day, compare, setDay, setCompare } = url;
  const previous = main?.previousDay ?? null;
  const next = main?.nextDay ?? null;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="flex items-end gap-1">
        <IconButton
          label={t("previous")}
          icon={<ChevronLeft aria-hidden />}
          isDisabled={previous === null}
          onPress={() => previous && setDay(previous)}
        />
        <div className="w-40">
          <DateField label={t("day")} value={day} onChange={(chosen) => chosen && setDay(chosen)} />
        </div>
        <IconButton
          label={t("next")}
          icon={<ChevronRight aria-hidden />}
          isDisabled={next === null}
          onPress={() => next && setDay(next)}
        />
      </div>
      <OtherAgents url={url} days={days} />
      {compare ? (
        <div className="flex items-end gap-1">
          <div className="w-40">
            <DateField
              label={t("otherDay")}
              value={compare}
              onChange={(chosen) => chosen && setCompare(chosen)}
            />
          </div>
          <IconButton label={t("stopComparing")} icon={<X aria-hidden />} onPress={() => setCompare(null)} />
        </div>
      ) : (
        <Button
          icon={<Columns2 aria-hidden />}
          isDisabled={!previous && !next && day === today}
          onPress={() => setCompare(previous ?? next ?? today)}
        >
          {t("compareDay")}
        </Button>
      )}
    </div>
  );
}

function OtherAgents({ url, days }: Pick<DayControlsProps, "url" | "days">) {
  const t = useTranslations("agents.day");
  const nameOf = useAgentName();
  const { data } = useAgents();
  const { agentIds, addAgent, removeAgent } = url;
  const options = (data?.agents ?? [])
    .filter(({ id }) => !agentIds.includes(id))
    .map(({ id, name }) => ({ id, label: nameOf(name) }));
  const nameOfId = (id: string) =>
    nameOf(
      days.find(({ agent }) => agent.id === id)?.agent.name ??
        data?.agents.find((agent) => agent.id === id)?.name ??
        "",
    );
  return (
    <div className="flex flex-wrap items-end gap-2">
      {agentIds.length < MOST_ROUTES && options.length > 0 ? (
        <div className="w-56">
          <SelectField
            label={t("together")}
            options={options}
            value={null}
            onChange={addAgent}
            placeholder={t("addAgent")}
          />
        </div>
      ) : null}
      {agentIds.slice(1).map((id) => (
        <Button
          key={id}
          icon={<X aria-hidden />}
          aria-label={t("remove", { name: nameOfId(id) })}
          onPress={() => removeAgent(id)}
        >
          {nameOfId(id)}
        </Button>
      ))}
    </div>
  );
}
