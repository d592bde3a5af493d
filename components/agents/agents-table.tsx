"use client";

import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { HoverLink } from "@/components/ui/hover-link";
import { LocalTime } from "@/components/visits/local-time";
import type { AgentActivity } from "@/lib/domain/agents/schema";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { VISIT_FLAGS } from "@/lib/domain/visits/rules/visit-words";
import { AGENT_COLUMNS, type AgentColumn, type AgentSort } from "./sort-agents";
import { useAgentFigures, useAgentName } from "./use-agent-figures";
import { visitsHref } from "./visits-href";

export interface AgentsViewProps {
  readonly agents: readonly AgentActivity[];
  readonly sort: AgentSort;
  readonly onSort: (column: AgentColumn) => void;
  readonly filter: VisitFilterText;
}

const EXPLAINED = ["contact", "promise", "inVisits", "distance"] as const;

/** One row an agent; each head sorts. */
export function AgentsTable({ agents, sort, onSort, filter }: AgentsViewProps) {
  return (
    <div
      className="max-h-[calc(100dvh-18rem)] min-h-64 overflow-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="w-full text-left text-sm">
        <thead className="sticky top-0 z-10 bg-surface text-xs text-ink-soft shadow-[inset_0_-1px_0_var(--color-line)]">
          <tr className="h-9">
            {AGENT_COLUMNS.map((column) => (
              <ColumnHead key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {agents.map((agent) => (
            <AgentRow key={agent.id} agent={agent} filter={filter} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnHeadProps {
  readonly column: AgentColumn;
  readonly sort: AgentSort;
  readonly onSort: (column: AgentColumn) => void;
}

function ColumnHead({ column, sort, onSort }: ColumnHeadProps) {
  const t = useTranslations("agents");
  const isSorted = sort.column === column;
  const explained = EXPLAINED.find((known) => known === column);
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  const isText = column === "name" || column === "lastVisit";
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined}
      className={clsx("px-3 font-medium first:pl-4 last:pr-4", isText ? "text-left" : "text-right")}
    >
      <button
        type="button"
        onClick={() => onSort(column)}
        title={explained ? t(`explain.${explained}`) : undefined}
        className={clsx(
          "inline-flex min-h-6 items-center gap-1 rounded-md whitespace-nowrap hover:text-ink",
          isSorted && "text-ink",
        )}
      >
        {t(`columns.${column}`)}
        {isSorted ? <Arrow aria-hidden className="size-3.5" /> : null}
      </button>
    </th>
  );
}

interface AgentRowProps {
  readonly agent: AgentActivity;
  readonly filter: VisitFilterText;
}

function AgentRow({ agent, filter }: AgentRowProps) {
  const t = useTranslations("agents");
  const figures = useAgentFigures()(agent);
  const nameOf = useAgentName();
  const number = "tabular px-3 text-right whitespace-nowrap";
  return (
    <tr className="h-11 hover:bg-hover">
      <td className="max-w-72 py-1 pl-4">
        <HoverLink href={agentHref(agent)} className="block truncate font-medium hover:underline">
          {nameOf(agent.name)}
        </HoverLink>
        <span className="block truncate font-mono text-xs text-ink-faint">
          {agent.kobraAgentId ?? <span className="font-sans">{t("byName")}</span>}
        </span>
      </td>
      <td className="px-3 whitespace-nowrap text-ink-soft">
        {agent.lastVisit ? (
          <LocalTime at={agent.lastVisit.at} timeZone={agent.lastVisit.timeZone} />
        ) : (
          t("never")
        )}
      </td>
      <td className={number}>{figures.visitsToday}</td>
      <td className={number}>
        <HoverLink
          href={visitsHref(filter, { agent: agent.id })}
          className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          {figures.visits}
        </HoverLink>
      </td>
      <td className={number}>{figures.contact}</td>
      <td className={number}>{figures.promise}</td>
      <td className={number}>{figures.inVisits}</td>
      <td className={number}>{figures.distance}</td>
      <td className="tabular pr-4 pl-3 text-right whitespace-nowrap">
        {agent.flagged > 0 ? (
          <HoverLink
            href={visitsHref(filter, { agent: agent.id, flag: VISIT_FLAGS.join(",") })}
            className="text-warn underline underline-offset-2"
          >
            {figures.flagged}
          </HoverLink>
        ) : (
          <span className="text-ink-faint">{figures.flagged}</span>
        )}
      </td>
    </tr>
  );
}

/** The agent's page, at the day of their last visit. */
export function agentHref({ id, lastVisit }: Pick<AgentActivity, "id" | "lastVisit">): string {
  return lastVisit ? `/agents/${id}?day=${lastVisit.day}` : `/agents/${id}`;
}
