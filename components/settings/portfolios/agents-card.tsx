"use client";

import { SearchX, UserRoundSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PortfolioMenu } from "@/components/portfolios/portfolio-menu";
import { usePortfolioName } from "@/components/portfolios/use-portfolio-name";
import { AdminTable, AdminTableSkeleton } from "@/components/ui/admin-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryBody } from "@/components/ui/query-body";
import { RelativeTime } from "@/components/ui/relative-time";
import { SearchField } from "@/components/ui/search-field";
import { toTextKey } from "@/lib/core/text";
import { useAgents } from "@/lib/domain/agents/hooks";
import type { AgentList } from "@/lib/domain/agents/schema";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import type { PortfolioEntry } from "@/lib/domain/portfolios/schema";
import { AssignAgentDialog } from "./assign-agent-dialog";

type AgentEntry = AgentList["agents"][number];

const SHOWN_AT_FIRST = 50;

/** Every agent and the portfolio they belong to. */
export function AgentsCard() {
  const t = useTranslations("settings.agents");
  const agents = useAgents();
  const portfolios = usePortfolios();
  return (
    <Card title={t("title")} isFlush>
      <QueryBody query={agents} skeleton={<AdminTableSkeleton rows={6} />}>
        {(answer) =>
          answer.agents.length === 0 ? (
            <EmptyState icon={<UserRoundSearch aria-hidden />} title={t("empty")} text={t("emptyText")} />
          ) : (
            <QueryBody query={portfolios} skeleton={<AdminTableSkeleton rows={6} />}>
              {(list) => <AgentSearch agents={answer.agents} portfolios={list.portfolios} />}
            </QueryBody>
          )
        }
      </QueryBody>
    </Card>
  );
}

interface AgentSearchProps {
  readonly agents: readonly AgentEntry[];
  readonly portfolios: readonly PortfolioEntry[];
}

function AgentSearch({ agents, portfolios }: AgentSearchProps) {
  const t = useTranslations("settings.agents");
  const [text, setText] = useState("");
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const found = agents.filter((agent) => isMatch(agent, text));
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 border-line border-b px-4 py-2">
        <SearchField
          label={t("search")}
          value={text}
          onChange={setText}
          isPageSearch
          className="w-full sm:w-72"
        />
        <p role="status" className="tabular text-xs text-ink-faint">
          {t("count", { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState icon={<SearchX aria-hidden />} title={t("noMatch", { text })} text={t("noMatchText")} />
      ) : (
        <AgentsTable agents={found.slice(0, shown)} portfolios={portfolios} />
      )}
      {found.length > shown ? (
        <div className="flex justify-center border-line border-t p-3">
          <Button onPress={() => setShown(shown + SHOWN_AT_FIRST)}>
            {t("showMore", { count: Math.min(SHOWN_AT_FIRST, found.length - shown) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function AgentsTable({ agents, portfolios }: AgentSearchProps) {
  const t = useTranslations("settings.agents");
  const [move, setMove] = useState<{ agent: AgentEntry; portfolio: PortfolioEntry } | null>(null);
  return (
    <>
      <AdminTable
        label={t("title")}
        rows={agents}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "name",
            header: t("name"),
            cell: ({ name }) => <span className="font-medium">{name}</span>,
          },
          {
            id: "kobraId",
            header: t("kobraId"),
            cell: ({ kobraAgentId }) =>
              kobraAgentId ? (
                <span className="font-mono">{kobraAgentId}</span>
              ) : (
                <span className="text-ink-faint">{t("noKobraId")}</span>
              ),
          },
          {
            id: "lastVisit",
            header: t("lastVisit"),
            cell: ({ lastVisitAt }) => (lastVisitAt ? <RelativeTime at={lastVisitAt} /> : "—"),
          },
          {
            id: "portfolio",
            header: t("portfolio"),
            cell: (agent) => (
              <AgentPortfolio
                agent={agent}
                portfolios={portfolios}
                onChoose={(portfolio) => setMove({ agent, portfolio })}
              />
            ),
          },
        ]}
      />
      {move ? (
        <AssignAgentDialog agent={move.agent} portfolio={move.portfolio} onClose={() => setMove(null)} />
      ) : null}
    </>
  );
}

function isMatch({ name, kobraAgentId }: AgentEntry, text: string): boolean {
  const wanted = toTextKey(text);
  return toTextKey(name).includes(wanted) || kobraAgentId?.includes(text.trim()) === true;
}

interface AgentPortfolioProps {
  readonly agent: AgentEntry;
  readonly portfolios: readonly PortfolioEntry[];
  readonly onChoose: (portfolio: PortfolioEntry) => void;
}

function AgentPortfolio({ agent, portfolios, onChoose }: AgentPortfolioProps) {
  const t = useTranslations("settings.agents");
  const nameOf = usePortfolioName();
  const current = portfolios.find(({ id }) => id === agent.portfolioId);
  const currentName = current ? nameOf(current) : "—";
  return (
    <PortfolioMenu
      labels={{
        menu: t("chooseFor", { name: agent.name }),
        button: t("portfolioOf", { portfolio: currentName, name: agent.name }),
        list: t("portfolio"),
      }}
      currentId={agent.portfolioId}
      currentName={currentName}
      placement="bottom end"
      portfolios={portfolios}
      onChoose={onChoose}
    />
  );
}
