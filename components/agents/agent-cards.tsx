"use client";

import { useTranslations } from "next-intl";
import { HoverLink } from "@/components/ui/hover-link";
import { SelectField } from "@/components/ui/select-field";
import { LocalTime } from "@/components/visits/local-time";
import type { AgentActivity } from "@/lib/domain/agents/schema";
import { type AgentsViewProps, agentHref } from "./agents-table";
import { AGENT_COLUMNS } from "./sort-agents";
import { useAgentFigures, useAgentName } from "./use-agent-figures";

const FIGURES = ["visitsToday", "visits", "contact", "promise", "inVisits", "distance"] as const;

/** The same agents as cards, for narrow screens. */
export function AgentCards({ agents, sort, onSort }: AgentsViewProps) {
  const t = useTranslations("agents");
  return (
    <>
      <div className="border-line border-b px-4 py-2">
        <SelectField
          label={t("sort")}
          options={AGENT_COLUMNS.map((id) => ({ id, label: t(`columns.${id}`) }))}
          value={sort.column}
          onChange={onSort}
        />
      </div>
      <ul className="divide-y divide-line">
        {agents.map((agent) => (
          <AgentCard key={agent.id} agent={agent} />
        ))}
      </ul>
    </>
  );
}

function AgentCard({ agent }: { readonly agent: AgentActivity }) {
  const t = useTranslations("agents");
  const figures = useAgentFigures()(agent);
  const nameOf = useAgentName();
  return (
    <li className="relative px-4 py-3 hover:bg-hover">
      <div className="flex items-baseline justify-between gap-3">
        <HoverLink
          href={agentHref(agent)}
          className="min-w-0 truncate font-medium after:absolute after:inset-0 after:content-['']"
        >
          {nameOf(agent.name)}
        </HoverLink>
        <span className="shrink-0 text-xs text-ink-faint">
          {agent.lastVisit ? (
            <LocalTime at={agent.lastVisit.at} timeZone={agent.lastVisit.timeZone} />
          ) : (
            t("never")
          )}
        </span>
      </div>
      <dl className="mt-1.5 grid grid-cols-3 gap-x-3 gap-y-1.5">
        {FIGURES.map((column) => (
          <div key={column} className="min-w-0">
            <dt className="truncate text-xs text-ink-faint">{t(`columns.${column}`)}</dt>
            <dd className="tabular truncate text-sm">{figures[column]}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
