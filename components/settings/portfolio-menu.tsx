"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSection } from "@/components/ui/menu";
import type { AgentList } from "@/lib/domain/agents/schema";
import type { PortfolioEntry } from "@/lib/domain/portfolios/schema";
import { usePortfolioName } from "./use-portfolio-name";

interface PortfolioMenuProps {
  readonly agent: AgentList["agents"][number];
  readonly portfolios: readonly PortfolioEntry[];
  readonly onChoose: (portfolio: PortfolioEntry) => void;
}

/** An agent's portfolio; choosing another one only proposes it. */
export function PortfolioMenu({ agent, portfolios, onChoose }: PortfolioMenuProps) {
  const t = useTranslations("settings.agents");
  const nameOf = usePortfolioName();
  const current = portfolios.find(({ id }) => id === agent.portfolioId);
  const currentName = current ? nameOf(current) : "—";
  return (
    <Menu
      label={t("chooseFor", { name: agent.name })}
      trigger={
        <Button
          aria-label={t("portfolioOf", { portfolio: currentName, name: agent.name })}
          className="max-w-full"
        >
          <span className="min-w-0 max-w-40 truncate">{currentName}</span>
          <ChevronDown aria-hidden className="text-ink-faint" />
        </Button>
      }
    >
      <MenuSection
        title={t("portfolio")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[agent.portfolioId]}
        onSelectionChange={(keys) => {
          const chosen = portfolios.find(({ id }) => keys !== "all" && keys.has(id));
          if (chosen && chosen.id !== agent.portfolioId) {
            onChoose(chosen);
          }
        }}
      >
        {portfolios.map((portfolio) => (
          <MenuItem key={portfolio.id} id={portfolio.id} label={nameOf(portfolio)} />
        ))}
      </MenuSection>
    </Menu>
  );
}
