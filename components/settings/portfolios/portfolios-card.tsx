"use client";

import { FolderKanban, FolderPlus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { usePortfolioName } from "@/components/portfolios/use-portfolio-name";
import { AdminTable, AdminTableSkeleton } from "@/components/ui/admin-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryBody } from "@/components/ui/query-body";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import type { PortfolioEntry } from "@/lib/domain/portfolios/schema";
import { PortfolioDialog } from "./portfolio-dialog";

type Task = { readonly portfolio: PortfolioEntry | null };

export function PortfoliosCard() {
  const t = useTranslations("settings.portfolios");
  const query = usePortfolios();
  const [task, setTask] = useState<Task | null>(null);
  const addButton = (
    <Button variant="primary" icon={<FolderPlus aria-hidden />} onPress={() => setTask({ portfolio: null })}>
      {t("add")}
    </Button>
  );
  return (
    <Card title={t("title")} actions={addButton} isFlush>
      <QueryBody query={query} skeleton={<AdminTableSkeleton rows={3} />}>
        {({ portfolios }) =>
          portfolios.every(({ isUnassigned }) => isUnassigned) ? (
            <EmptyState icon={<FolderKanban aria-hidden />} title={t("empty")} text={t("emptyText")} />
          ) : (
            <PortfoliosTable portfolios={portfolios} onEdit={(portfolio) => setTask({ portfolio })} />
          )
        }
      </QueryBody>
      {task ? <PortfolioDialog portfolio={task.portfolio} onClose={() => setTask(null)} /> : null}
    </Card>
  );
}

interface PortfoliosTableProps {
  readonly portfolios: readonly PortfolioEntry[];
  readonly onEdit: (portfolio: PortfolioEntry) => void;
}

function PortfoliosTable({ portfolios, onEdit }: PortfoliosTableProps) {
  const t = useTranslations("settings.portfolios");
  const format = useFormatter();
  const nameOf = usePortfolioName();
  return (
    <AdminTable
      label={t("title")}
      rows={portfolios}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: t("name"),
          cell: (portfolio) => (
            <span className={portfolio.isUnassigned ? "text-ink-soft" : "font-medium"}>
              {nameOf(portfolio)}
            </span>
          ),
        },
        {
          id: "branch",
          header: t("branch"),
          cell: ({ kobraBranchId }) =>
            kobraBranchId ? (
              <span className="font-mono">{kobraBranchId}</span>
            ) : (
              <span className="text-ink-faint">—</span>
            ),
        },
        {
          id: "agents",
          header: t("agentCount"),
          isNumeric: true,
          cell: ({ agentCount }) => <span className="tabular">{format.number(agentCount)}</span>,
        },
      ]}
      actionsHeader={t("actions")}
      actions={(portfolio) =>
        portfolio.isUnassigned ? (
          <span className="flex min-h-8 items-center text-xs text-ink-faint">{t("fixed")}</span>
        ) : (
          <Button
            variant="quiet"
            aria-label={t("editLabel", { name: portfolio.name })}
            onPress={() => onEdit(portfolio)}
          >
            {t("edit")}
          </Button>
        )
      }
    />
  );
}
