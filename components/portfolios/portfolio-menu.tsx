"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSection } from "@/components/ui/menu";
import type { PortfolioEntry } from "@/lib/domain/portfolios/schema";
import { usePortfolioName } from "./use-portfolio-name";

interface PortfolioMenuProps {
  /** Of the menu, of its button (which shows `currentName`), and of what stands in it. */
  readonly labels: { readonly menu: string; readonly button: string; readonly list: string };
  readonly currentId: string;
  readonly currentName: string;
  readonly placement: "bottom start" | "bottom end";
  readonly portfolios: readonly PortfolioEntry[];
  readonly onChoose: (portfolio: PortfolioEntry) => void;
}

/** Whose something is; choosing another portfolio only proposes it. */
export function PortfolioMenu({
  labels,
  currentId,
  currentName,
  placement,
  portfolios,
  onChoose,
}: PortfolioMenuProps) {
  const nameOf = usePortfolioName();
  return (
    <Menu
      label={labels.menu}
      placement={placement}
      trigger={
        <Button aria-label={labels.button} className="max-w-full">
          <span className="min-w-0 max-w-40 truncate">{currentName}</span>
          <ChevronDown aria-hidden className="text-ink-faint" />
        </Button>
      }
    >
      <MenuSection
        title={labels.list}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[currentId]}
        onSelectionChange={(keys) => {
          const chosen = portfolios.find(({ id }) => keys !== "all" && keys.has(id));
          if (chosen && chosen.id !== currentId) onChoose(chosen);
        }}
      >
        {portfolios.map((portfolio) => (
          <MenuItem key={portfolio.id} id={portfolio.id} label={nameOf(portfolio)} />
        ))}
      </MenuSection>
    </Menu>
  );
}
