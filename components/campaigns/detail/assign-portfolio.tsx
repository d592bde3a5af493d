"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { PortfolioMenu } from "@/components/portfolios/portfolio-menu";
import { usePortfolioName } from "@/components/portfolios/use-portfolio-name";
import { showToast } from "@/components/ui/toast-queue";
import { useAssignCampaign } from "@/lib/domain/campaigns/hooks";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import type { PortfolioEntry } from "@/lib/domain/portfolios/schema";
import { usePortfolioLabel } from "../portfolio-label";

/** The campaign's portfolio; choosing another one asks first, because others will no longer see it. */
export function AssignPortfolio({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns.detail");
  const portfolioLabel = usePortfolioLabel();
  const nameOf = usePortfolioName();
  const portfolios = usePortfolios();
  const assign = useAssignCampaign();
  const [chosen, setChosen] = useState<PortfolioEntry | null>(null);
  const confirm = (portfolio: PortfolioEntry) =>
    assign.mutate(
      { campaignId: campaign.id, portfolioId: portfolio.id },
      {
        onSuccess: () => {
          showToast({
            tone: "good",
            title: t("assigned", { name: campaign.name, portfolio: nameOf(portfolio) }),
          });
          setChosen(null);
        },
      },
    );
  return (
    <>
      <PortfolioMenu
        labels={{
          menu: t("assignTitle"),
          button: `${t("assignTitle")}: ${portfolioLabel(campaign)}`,
          list: t("portfolio"),
        }}
        currentId={campaign.portfolioId}
        currentName={portfolioLabel(campaign)}
        placement="bottom start"
        portfolios={portfolios.data?.portfolios ?? []}
        onChoose={setChosen}
      />
      {chosen ? (
        <ConfirmDialog
          title={t("assignTitle")}
          confirmLabel={t("assignAction")}
          isPending={assign.isPending}
          error={assign.error}
          onConfirm={() => confirm(chosen)}
          onClose={() => setChosen(null)}
        >
          <p className="text-pretty">{t("assignText", { portfolio: nameOf(chosen) })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
