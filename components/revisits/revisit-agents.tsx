"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { useRevisitBoard } from "@/lib/domain/revisits/hooks";

interface RevisitAgentsProps {
  readonly board: ReturnType<typeof useRevisitBoard>;
  readonly chosen: string | null;
  readonly onChoose: (agentId: string | null) => void;
}

/** Each agent with what lies before them, the most overdue first; a press shows theirs alone. */
export function RevisitAgents({ board, chosen, onChoose }: RevisitAgentsProps) {
  const t = useTranslations("revisits");
  const format = useFormatter();
  const number = (count: number) => format.number(count, "integer");
  const agents = board.data?.agents ?? [];
  return (
    <Card isFlush title={t("byAgent")}>
      {board.isPending ? <SkeletonRows rows={5} /> : null}
      {board.isError && !board.data ? <QueryError query={board} /> : null}
      {board.data && agents.length === 0 ? <p className="p-4 text-sm text-ink-soft">{t("nobody")}</p> : null}
      {agents.length > 0 ? (
        <ul className="max-h-72 lg:max-h-[36rem] divide-y divide-line overflow-y-auto">
          {agents.map(({ agentId, agentName, kobraAgentId, overdue, today, week, later, undated }) => (
            <li
              key={agentId}
              className={clsx("relative px-4 py-2.5 hover:bg-hover", agentId === chosen && "bg-accent-soft")}
            >
              <AriaButton
                aria-pressed={agentId === chosen}
                onPress={() => onChoose(agentId === chosen ? null : agentId)}
                className="min-h-6 text-left text-base font-medium after:absolute after:inset-0"
              >
                {agentName || kobraAgentId || t("namelessAgent")}
              </AriaButton>
              <p className="tabular flex flex-wrap gap-x-3 text-sm text-ink-soft">
                <span className={overdue > 0 ? "font-medium text-danger" : undefined}>
                  {t("counts.overdue", { count: number(overdue) })}
                </span>
                <span>{t("counts.today", { count: number(today) })}</span>
                <span>{t("counts.week", { count: number(week) })}</span>
                {later > 0 ? <span>{t("counts.later", { count: number(later) })}</span> : null}
                {undated > 0 ? <span>{t("counts.undated", { count: number(undated) })}</span> : null}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
