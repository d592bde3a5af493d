"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { usePortfolioName } from "@/components/portfolios/use-portfolio-name";
import { showToast } from "@/components/ui/toast-queue";
import { useAssignAgent } from "@/lib/domain/agents/hooks";
import type { AgentList } from "@/lib/domain/agents/schema";
import type { PortfolioEntry } from "@/lib/domain/portfolios/schema";

interface AssignAgentDialogProps {
  readonly agent: AgentList["agents"][number];
  readonly portfolio: PortfolioEntry;
  readonly onClose: () => void;
}

/** Asks before an agent's visits and accounts change hands. */
export function AssignAgentDialog({ agent, portfolio, onClose }: AssignAgentDialogProps) {
  const t = useTranslations("settings.agents");
  const nameOf = usePortfolioName();
  const assign = useAssignAgent();
  const words = { name: agent.name, portfolio: nameOf(portfolio) };

  const confirm = () =>
    assign.mutate(
      { agentId: agent.id, portfolioId: portfolio.id },
      {
        onSuccess: ({ movedVisits }) => {
          showToast({
            tone: "good",
            title: t("moved", words),
            text: t("movedVisits", { count: movedVisits }),
          });
          onClose();
        },
      },
    );

  return (
    <ConfirmDialog
      title={t("moveTitle", { name: agent.name })}
      confirmLabel={t("move")}
      isPending={assign.isPending}
      error={assign.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t("moveEffect", words)}</p>
      <p className="text-sm text-ink-soft">{t("moveException")}</p>
    </ConfirmDialog>
  );
}
